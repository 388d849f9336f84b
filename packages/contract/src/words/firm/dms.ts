import type { ResourceWords } from "../words.ts";

export const firmDms: ResourceWords = {
  operations: {
    getFirmDmsFiles: {
      summary: "Lists the files in a company's document storage (DMS), in pages.",
    },
    uploadFirmDmsFile: { summary: "Uploads a file into a company's document storage (DMS)." },
    getFirmDmsFolders: {
      summary: "Lists the folders in a company's document storage (DMS), in pages.",
    },
    createFirmDmsFolder: { summary: "Creates a folder in a company's document storage (DMS)." },
  },
  types: {
    FirmDmsFile: {
      summary: "A file in a company's document storage.",
      fields: { path: "The folders that it is in, and its name.", url: "Where to download it." },
    },
    GetFirmDmsFilesQuery: { summary: "Which files to list." },
    FirmDmsFileFilter: { summary: "What files can be filtered by." },
    UploadFirmDmsFileBody: {
      summary: "The file to store, and where.",
      fields: { name: "The name to give to it, instead of its own." },
    },
    FirmDmsFolder: {
      summary: "A folder in a company's document storage.",
      fields: {
        path: "The folders that it is in, and its name.",
        files: "Where its files are listed.",
      },
    },
    GetFirmDmsFoldersQuery: { summary: "Which folders to list." },
    FirmDmsFolderFilter: { summary: "What folders can be filtered by." },
    CreateFirmDmsFolderBody: { summary: "The folder to create, and where." },
  },
};
