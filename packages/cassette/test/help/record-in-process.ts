// Records fifty requests into a cassette that other processes record at the same time.
import { openCassette } from "@centime/cassette";
import { sendAll } from "./cassettes.ts";
import { constant, get } from "./exchanges.ts";

const [, , folder = "", mark = ""] = process.argv;
const cassette = openCassette("shared/cassette", { mode: "record", folder });
const requests = Array.from({ length: 50 }, (_, index) => get(`/items/${index}?mark=${mark}`));
await sendAll(cassette, constant({ status: 200, headers: {}, body: mark }), requests);
const closed = await cassette.close();
console.log(closed.isOk() ? "written" : closed.error.reason);
