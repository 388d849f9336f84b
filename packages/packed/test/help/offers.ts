import { type Offer, offerOfInstalled, offerOfPacked } from "./offer.ts";
import { packAll } from "./pack.ts";
import { PACKAGE } from "./paths.ts";
import { thirdPartyFolders } from "./third-party.ts";

/** Our packages as they would be published, and all that they need, as it is installed here. */
export async function offersOfWorkspace(folder: string): Promise<Offer[]> {
  const ours = await packAll(folder);
  return [
    ...ours.map(offerOfPacked),
    ...thirdPartyFolders(PACKAGE).map((needed) => offerOfInstalled(needed, folder)),
  ];
}
