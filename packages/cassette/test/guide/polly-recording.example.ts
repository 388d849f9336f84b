import { openCassette } from "@centime/cassette";
import { createClient } from "centime";
import { getJournals } from "centime/journals";

// recordings/journals-list_2174682859/recording.har
const cassette = openCassette("journals-list_2174682859/recording", { folder: "recordings" });
const pennylane = createClient({ token: "replaying", cassette });

const page = (await pennylane.send(getJournals({ limit: 50 })))._unsafeUnwrap();
console.log(page.items.map(({ label }) => label));

const closed = await cassette.close();
if (closed.isErr()) throw new Error(closed.error.message);
