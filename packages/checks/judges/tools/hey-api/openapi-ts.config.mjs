// The tool insists on a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default {
  input: "./generated/contract.json",
  output: { path: "generated/client", importFileExtension: ".ts" },
  plugins: [
    "@hey-api/client-fetch",
    { name: "valibot", responses: true },
    { name: "@hey-api/sdk", validator: { response: "valibot" } },
  ],
};
