import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import { facturX } from "@centime/test-kit/factur-x";
import * as assert from "uvu/assert";
import { MOST_BYTES } from "../src/mcp/files.ts";
import { type Assistant, withAssistant } from "./assistant.ts";
import { runCli, type Served, serveSandbox } from "./run-cli.ts";

const files = suite("files that an assistant uploads", { limitMs: 60_000 });

let served: Served;

files.before(async () => {
  served = await serveSandbox();
});

files.after(() => served.close());

const withFiles = (folders: readonly string[], use: (assistant: Assistant) => Promise<void>) => {
  const options = folders.flatMap((folder) => ["--files", folder]);
  return withAssistant(served.env, ["--write", ...options], use);
};

const upload = ({ run }: Assistant, file: object) =>
  run("run_write", { operation: "uploadFileAttachment", body: { file } });

files("are given in base64, whole and with a name", () =>
  withFiles([], async (assistant) => {
    const content = "%PDF-1.4\n\u0000\u00ff%%EOF\n";
    const base64 = Buffer.from(content, "latin1").toString("base64");
    const uploaded = await upload(assistant, { filename: "facture.pdf", base64 });
    assert.not.ok(uploaded.isError, uploaded.text);
    assert.is(uploaded.value.filename, "facture.pdf");
    const kept = await (await fetch(uploaded.value.url)).arrayBuffer();
    assert.is(Buffer.from(kept).toString("latin1"), content);
  }),
);

files("become a supplier's invoice, by their path below a folder that the user named", async () => {
  const folder = temporaryFolder();
  const invoice = await facturX();
  mkdirSync(join(folder, "juillet"));
  writeFileSync(join(folder, "juillet", "facture.pdf"), invoice);
  await withFiles([temporaryFolder(), folder], async ({ run }) => {
    const body = { file: { path: join(folder, "juillet", "facture.pdf") } };
    const imported = await run("run_write", { operation: "importSupplierEInvoice", body });
    assert.not.ok(imported.isError, imported.text);
    const path = { id: imported.value.id };
    const read = await run("run_read", { operation: "getSupplierInvoice", path });
    assert.is(read.value.filename, "facture.pdf");
  });
});

files("are refused elsewhere, by one message whether they are there or not", async () => {
  const folder = temporaryFolder();
  const secret = join(temporaryFolder(), "id_ed25519");
  writeFileSync(secret, "PRIVATE KEY");
  symlinkSync(secret, join(folder, "linked.pdf"));
  mkdirSync(join(folder, "inner"));
  const before = served.sandbox.requests().length;
  const paths = [secret, join(folder, "linked.pdf"), join(folder, "..", "x"), folder];
  await withFiles([folder], async (assistant) => {
    for (const path of [...paths, join(folder, "inner"), join(folder, "none.pdf"), "/etc/passwd"]) {
      const { isError, value } = await upload(assistant, { path });
      assert.ok(isError, path);
      assert.is(value.kind, "InvalidFile");
      assert.is(
        value.message,
        "file.path: expected a file below a folder that the user named (--files)",
      );
    }
  });
  await withFiles([], async (assistant) => {
    writeFileSync(join(folder, "own.pdf"), "%PDF-1.4");
    const { value } = await upload(assistant, { path: join(folder, "own.pdf") });
    assert.is(value.kind, "InvalidFile");
  });
  assert.is(served.sandbox.requests().length, before);
});

files("have a largest size, and are no text", async () => {
  const folder = temporaryFolder();
  const large = join(folder, "large.pdf");
  writeFileSync(large, "");
  truncateSync(large, MOST_BYTES + 1);
  const base64 = Buffer.alloc(MOST_BYTES + 1).toString("base64");
  const before = served.sandbox.requests().length;
  await withFiles([folder], async (assistant) => {
    const expectations: readonly [object, RegExp][] = [
      [{ path: large }, /^file: more than 10000000 bytes$/],
      [{ filename: "large.pdf", base64 }, /^file: more than 10000000 bytes$/],
      [{ filename: "a.pdf", base64: "no base64!" }, /^file\.base64: expected base64$/],
      [{ filename: "a.pdf", data: "JVBERg==" }, /^file: expected \{ filename, base64 \} or/],
    ];
    for (const [file, message] of expectations) {
      const { value, text } = await upload(assistant, file);
      assert.is(value.kind, "InvalidFile", text.slice(0, 200));
      assert.match(value.message, message);
      assert.match(value.next, "nothing was sent");
    }
  });
  assert.is(served.sandbox.requests().length, before);
});

files("are described as they are given: by path where there are folders alone", async () => {
  const schemaOf = async ({ run }: Assistant) => {
    const operation = "importSupplierEInvoice";
    const { value } = await run("describe_operation", { operation });
    assert.ok("invoice_options" in value.body.properties);
    return JSON.stringify(value.body.properties.file);
  };
  await withFiles([], async (assistant) => {
    const schema = await schemaOf(assistant);
    assert.match(schema, '"base64"');
    assert.not.match(schema, '"path"');
  });
  const folder = temporaryFolder();
  await withFiles([folder], async (assistant) => {
    const schema = await schemaOf(assistant);
    assert.match(schema, /"base64".*"path"/);
    assert.match(schema, `of a file below ${folder}`);
  });
});

files("need --write", async () => {
  const { status, errors } = await runCli(["mcp", "--files", temporaryFolder()], served);
  assert.is(status, 2);
  assert.match(errors, "--files: expected --write, too");
});

files.run();
