import type { Pennylane } from "centime";
import { getJournals } from "centime/journals";

/** When the version of the API ends that this release speaks; `undefined` while no end is known. */
export async function versionEnd(pennylane: Pennylane): Promise<string | undefined> {
  const journals = await pennylane.sendWithResponse(getJournals({ limit: 1 }));
  return journals.isOk() ? journals.value.response.apiVersionExpiresAt : undefined;
}
