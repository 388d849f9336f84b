import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient } from "centime";

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });

const journal = await pennylane.journals.getJournal(123);
if (journal.isErr()) {
  switch (journal.error.kind) {
    case "NotFound":
      console.log("there is none:", journal.error.message);
      break;
    case "TransportFailure":
      console.log("no response:", journal.error.reason, journal.error.sent);
      break;
    default:
      console.log(journal.error.kind, journal.error.message);
  }
}
