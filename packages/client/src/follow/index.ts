export {
  type ChangesBatch,
  type ChangesExpired,
  type ChangesFailure,
  type ChangesOptions,
  type ChangesState,
  changes,
  type RecordChange,
} from "./changes.ts";
export {
  type CompanyResult,
  type ForEachCompanyOptions,
  forEachCompany,
  type WorkFailed,
} from "./companies.ts";
export * from "./followed.ts";
export {
  type PartitionFailure,
  type PartitionOptions,
  type PartitionPage,
  partition,
} from "./partition.ts";
export { type NotReady, type PollOptions, poll } from "./poll.ts";
export {
  type ExportFailed,
  type Ready,
  type SaveExportOptions,
  saveExport,
  type WithFile,
  type WithPdf,
  whenExportReady,
  whenPdfReady,
} from "./ready.ts";
export {
  type Range,
  type RangeField,
  type Window,
  type Windows,
  windowsByDate,
  windowsByNumber,
} from "./windows.ts";
