// Records two exchanges, or replays them, and ends the process as it is told.
import { openCassette } from "@centime/cassette";
import { sendAll } from "./cassettes.ts";
import { constant, get } from "./exchanges.ts";

const [, , folder = "", how = ""] = process.argv;
const cassette = openCassette("journals/list", { folder });
await sendAll(cassette, constant({ status: 200, headers: {}, body: "{}" }), [get("/a"), get("/b")]);
if (how === "close") await cassette.close();
if (how === "discard") cassette.discard();
if (how === "dispose") await cassette[Symbol.asyncDispose]();
if (how === "exit") process.exit(3);
if (how === "throw") throw new Error("a test failed");
