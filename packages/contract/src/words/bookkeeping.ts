import type { ResourceWords } from "./word-book.ts";

export const journals: ResourceWords = {
  operations: {
    getJournals: "Lists the company's journals, in pages.",
    createJournal: { summary: "Creates a journal.", failures: { 422: "the code is taken" } },
    getJournal: "Reads one journal.",
    getFirmJournals: "Lists the journals of a company, in pages.",
    createFirmJournal: {
      summary: "Creates a journal of a company.",
      failures: { 422: "the code is taken" },
    },
    getFirmJournal: "Reads one journal of a company.",
  },
  types: {
    Journal: {
      summary: "A journal: where ledger entries of one kind are written.",
      fields: {
        code: '2 to 5 letters or digits, unique in the company: `"VT"`, `"BQ9"`.',
        type: "An open list: `sales`, `purchases`, `finances`, `misc`, `vat`, `payroll`, …",
      },
    },
    CreateJournalBody: {
      summary: "What to create a journal with.",
      fields: {
        code: '2 to 5 letters or digits that no other journal of the company has: `"VT"`.',
      },
    },
    JournalFilter: "What journals can be filtered by.",
    GetJournalsQuery: "Which journals to list, and in which order.",
    GetFirmJournalsQuery: "Which journals to list.",
    FirmJournalFilter: "What journals can be filtered by.",
  },
  fields: { label: 'What people call it: `"Ventes"`.' },
};

export const ledgerAccounts: ResourceWords = {
  operations: {
    getLedgerAccounts: "Lists the company's chart of accounts, in pages.",
    createLedgerAccount: {
      summary: "Creates a ledger account.",
      failures: { 422: "such as a number that is taken" },
    },
    getLedgerAccount: "Reads one ledger account.",
    updateLedgerAccount:
      "Changes the label of a ledger account, or whether its lines can be lettered.",
    getFirmLedgerAccounts: "Lists the chart of accounts of a company, in pages.",
    createFirmLedgerAccount: {
      summary: "Creates a ledger account of a company.",
      failures: { 422: "such as a number that is taken" },
    },
    getFirmLedgerAccount: "Reads one ledger account of a company.",
    updateFirmLedgerAccount:
      "Changes the label of a company's ledger account, or whether its lines can be lettered.",
  },
  types: {
    LedgerAccount: {
      summary: "A ledger account in the chart of accounts.",
      fields: {
        type: "An open list: `generic`, `custom`, `reserved`, `bank`, `supplier`, `customer`, …",
      },
    },
    GetLedgerAccountsQuery: "Which ledger accounts to list, and in which order.",
    LedgerAccountFilter: "What ledger accounts can be filtered by.",
    CreateLedgerAccountBody: "What to create a ledger account with.",
    UpdateLedgerAccountBody: "What to change of a ledger account; what is absent stays as it is.",
    FirmLedgerAccount: "A ledger account in a company's chart of accounts.",
    GetFirmLedgerAccountsQuery: "Which ledger accounts to list.",
    FirmLedgerAccountFilter: "What ledger accounts can be filtered by.",
    CreateFirmLedgerAccountBody: "What to create a ledger account with.",
  },
  fields: {
    label: "The account's name.",
    vat_rate: "The code of the VAT rate that it stands for, or `any`.",
    country_alpha2: "The country that its VAT rate belongs to, or `any`.",
  },
};

export const ledgerEntries: ResourceWords = {
  operations: {
    getLedgerEntries: "Lists the entries of the ledger, in pages.",
    createLedgerEntry: {
      summary: "Writes an entry with all its lines into a journal.",
      notes: ["Debits and credits are equal in sum."],
      failures: { 422: "such as lines that do not balance, or a fiscal year that is closed" },
    },
    getLedgerEntry: "Reads one entry of the ledger with its lines.",
    updateLedgerEntry: {
      summary: "Changes an entry of the ledger, and adds, changes and deletes its lines.",
      failures: { 422: "such as lines that no longer balance, or a fiscal year that is closed" },
    },
    getLedgerEntryLedgerEntryLines: "Lists the lines of one entry of the ledger, in pages.",
    getFirmLedgerEntries: "Lists the entries of a company's ledger, in pages.",
    createFirmLedgerEntry: {
      summary: "Writes an entry with all its lines into a journal of a company.",
      notes: ["Debits and credits are equal in sum."],
      failures: { 422: "such as lines that do not balance, or a fiscal year that is closed" },
    },
    getFirmLedgerEntry: "Reads one entry of a company's ledger.",
    updateFirmLedgerEntry: {
      summary: "Changes an entry of a company's ledger, and adds, changes and deletes its lines.",
      failures: { 422: "such as lines that no longer balance, or a fiscal year that is closed" },
    },
  },
  types: {
    ListedLedgerEntry: "An entry of the ledger in a list, without its lines.",
    AttachedFile: {
      summary: "A file, and where it is found.",
      fields: { url: "Where to download it. Works without a token: keep it out of logs." },
    },
    GetLedgerEntriesQuery: "Which entries of the ledger to list, and in which order.",
    LedgerEntryFilter: "What entries of the ledger can be filtered by.",
    WrittenLedgerEntry: {
      summary: "An entry of the ledger as writing one answers it.",
      fields: { ledger_attachment_id: "The file that was uploaded for it; `null` for none." },
    },
    LedgerEntryLedgerEntryLine: "A line of an entry as writing or listing answers it.",
    LedgerAccountLink: "A ledger account, and where it is found.",
    CreateLedgerEntryBody: "What to write an entry of the ledger with.",
    LedgerEntryLineInput: "A line to write: a debit or a credit of one account.",
    LedgerEntry: "An entry of the ledger with its lines.",
    LedgerEntryLine: "A line of an entry: a debit or a credit of one account.",
    UpdateLedgerEntryBody: "What to change of an entry; what is absent stays as it is.",
    LedgerEntryLineChanges: "Which lines of an entry to add, change and delete.",
    LedgerEntryLineUpdate: "What to change of a line of an entry.",
    GetLedgerEntryLedgerEntryLinesQuery: "Which lines of an entry to list, and in which order.",
    LedgerEntryLedgerEntryLineFilter: "What the lines of an entry can be filtered by.",
    FirmLedgerEntry: "An entry of a company's ledger, without its lines.",
    CreateFirmLedgerEntryBody: "What to write an entry of the ledger with.",
    UpdateFirmLedgerEntryBody: "What to change of an entry; what is absent stays as it is.",
  },
  fields: {
    label: "What it is about.",
    date: "The day that it is booked on, `YYYY-MM-DD`.",
    status: "How far the document behind it is; `null` for none.",
    ledger_account_id: "The account that the line is written to.",
    ledger_account: "The account that the line is written to.",
  },
};

export const ledgerEntryLines: ResourceWords = {
  operations: {
    getLedgerEntryLines: "Lists the lines of all entries of the ledger, in pages.",
    getLedgerEntryLine: "Reads one line of the ledger.",
    letterLedgerEntryLines: {
      summary: "Letters lines of the ledger: says that they settle each other.",
      notes: [
        "A line that has been lettered before brings the lines along that it was lettered with.",
      ],
      failures: { 422: "such as lines that do not balance, unless that is asked for" },
    },
    unletterLedgerEntryLines: {
      summary: "Undoes the lettering of lines of the ledger.",
      failures: { 422: "such as lines that do not balance any more, unless that is asked for" },
    },
    getLedgerEntryLineLetteredLines:
      "Lists the lines that one line of the ledger is lettered with, in pages.",
    getLedgerEntryLineCategories:
      "Lists the categories of a line of the ledger with their weights, in pages.",
    categorizeLedgerEntryLine: {
      summary:
        "Replaces the categories of a line of the ledger, and answers the line with the new ones.",
      notes: [
        'An empty list takes all categories away. The weights within one category group add up to `"1"`.',
      ],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getFirmLedgerEntryLines: "Lists the lines of all entries of a company's ledger, in pages.",
    getFirmLedgerEntryLine: "Reads one line of a company's ledger.",
    getFirmLedgerEntryLineLetteredLines:
      "Lists the lines that one line of a company's ledger is lettered with, in pages.",
  },
  types: {
    ListedLedgerEntryLine: "A line of the ledger with its entry, journal and account.",
    LetteredLedgerEntryLines: {
      summary: "The lines that a line is lettered with.",
      fields: {
        ids: "The lines by their ids, itself left out.",
        url: "Where the API answers the list.",
      },
    },
    GetLedgerEntryLinesQuery: "Which lines of the ledger to list, and in which order.",
    LedgerEntryLineFilter: "What lines of the ledger can be filtered by.",
    LetteringBody: {
      summary: "Which lines to letter or to set free again.",
      fields: {
        unbalanced_lettering_strategy:
          "What to do when the lines do not balance: refuse (`none`), or letter them in part (`partial`).",
        ledger_entry_lines: "The lines by their ids.",
      },
    },
    GetLedgerEntryLineLetteredLinesQuery:
      "Which page of the lettered lines to answer, and in which order.",
    CategorizedLedgerEntryLineResponse: {
      summary: "What categorizing a line of the ledger answers.",
      fields: { ledger_entry_line: "The line with its new categories." },
    },
    CategorizedLedgerEntryLine: "A line of the ledger with its new categories.",
    FirmLedgerEntryLine: {
      summary: "A line of a company's ledger with its entry, journal and account.",
      fields: { imputation_dates: "The periods that the amount is spread over." },
    },
    FirmImputationDate: "A period that an amount is spread over.",
    GetFirmLedgerEntryLinesQuery: "Which lines of the ledger to list, and in which order.",
    FirmLedgerEntryLineFilter: "What lines of the ledger can be filtered by.",
    FirmLedgerEntryLineLetteredLine: "A line that another one is lettered with.",
  },
  fields: {
    label: "What it is about.",
    ledger_account: "The account that the line is written to.",
    date: "The day that its entry is booked on, `YYYY-MM-DD`.",
  },
};

export const fiscalYears: ResourceWords = {
  operations: {
    getFiscalYears: "Lists the company's fiscal years, in pages.",
    getFirmFiscalYears: "Lists the fiscal years of a company, in numbered pages.",
    createFirmFiscalYear: {
      summary: "Creates a fiscal year of a company.",
      failures: { 422: "such as a period that another fiscal year covers" },
    },
  },
  types: {
    FiscalYear: "A fiscal year of the company.",
    GetFiscalYearsQuery: "Which page of the fiscal years to answer, and in which order.",
    FirmFiscalYear: "A fiscal year of a company of the firm.",
    GetFirmFiscalYearsQuery: "Which page of the fiscal years to answer.",
    CreateFirmFiscalYearBody: "The period of a fiscal year.",
  },
  fields: { status: "Whether entries can still be written into it." },
};

export const trialBalance: ResourceWords = {
  operations: {
    getTrialBalance: "Lists the debits and credits of each account over a period, in pages.",
    getFirmTrialBalance:
      "Lists the debits and credits of each account of a company over a period, in numbered pages.",
  },
  types: {
    TrialBalance: {
      summary: "What one account has taken in and given out over a period.",
      fields: {
        label: "The account's name.",
        number: 'The account\'s number: `"411"`.',
        formatted_number: "The number, filled up to the length that the company's accounts have.",
        debits: "All debits together in euros, a decimal string.",
        credits: "All credits together in euros, a decimal string.",
      },
    },
    GetTrialBalanceQuery: "Which period and which accounts to balance.",
    GetFirmTrialBalanceQuery: "Which period and which accounts to balance.",
  },
};

export const categories: ResourceWords = {
  operations: {
    getCategories: "Lists the analytical categories of all groups, in pages.",
    createCategory: {
      summary: "Creates an analytical category in a group.",
      failures: { 404: "such as a group that does not exist" },
    },
    getCategory: "Reads one analytical category.",
    updateCategory: "Changes the fields of an analytical category that are given.",
    getCategoryGroups: "Lists the groups of analytical categories, in pages.",
    createCategoryGroup: "Creates a group of analytical categories.",
    getCategoryGroup: "Reads one group of analytical categories.",
    updateCategoryGroup: "Changes the label of a group of analytical categories.",
    getCategoryGroupCategories: "Lists the analytical categories of one group, in pages.",
    getFirmCategories: "Lists a company's analytical categories of all groups, in pages.",
    getFirmCategory: "Reads one analytical category of a company.",
    getFirmCategoryGroups: "Lists a company's groups of analytical categories, in pages.",
    getFirmCategoryGroup: "Reads one group of analytical categories of a company.",
    getFirmCategoryGroupCategories:
      "Lists the analytical categories of one group of a company, in pages.",
  },
  types: {
    Category: "An analytical category.",
    GetCategoriesQuery: "Which categories to list, and in which order.",
    CategoryFilter: "What categories can be filtered by.",
    CreateCategoryBody: {
      summary: "What to create a category with.",
      fields: { category_group_id: "The group that it belongs to." },
    },
    UpdateCategoryBody: "What to change of a category; what is absent stays as it is.",
    CategoryGroup: {
      summary: "A group of categories, which split one amount among them.",
      fields: { categories: "Where its categories are listed." },
    },
    CategoryGroupInput: {
      summary: "What a group of categories is, or becomes.",
      fields: { kind: "What its categories tell about." },
    },
    CategoryGroupCategory: "A category of the group that was asked for.",
    FirmCategory: "An analytical category of a company.",
    FirmCategoryGroupCategory: "A category of the group that was asked for.",
  },
  fields: { label: "What people call it." },
};

export const exports: ResourceWords = {
  operations: {
    createFecExport: {
      summary:
        "Starts an export of the entries of a period in the format of the French tax office (FEC).",
      notes: ["The file is made in the background: {@link getFecExport} tells when it is there."],
    },
    getFecExport: "Reads how far a FEC export is, and where its file is once it is ready.",
    createGeneralLedgerExport: {
      summary: "Starts an export of the general ledger of a period as an `xlsx` file.",
      notes: [
        "The file is made in the background: {@link getGeneralLedgerExport} tells when it is there.",
      ],
    },
    getGeneralLedgerExport:
      "Reads how far an export of the general ledger is, and where its file is once it is ready.",
    createAnalyticalGeneralLedgerExport: {
      summary: "Starts an export of the analytical general ledger of a period as an `xlsx` file.",
      notes: [
        "The file is made in the background: {@link getAnalyticalGeneralLedgerExport} tells when it is there.",
      ],
    },
    getAnalyticalGeneralLedgerExport:
      "Reads how far an export of the analytical general ledger is, and where its file is once it is ready.",
    createFirmFecExport: {
      summary:
        "Starts an export of a company's entries in the format of the French tax office (FEC).",
      notes: [
        "The file is made in the background: {@link getFirmFecExport} tells when it is there.",
      ],
    },
    getFirmFecExport:
      "Reads how far a FEC export of a company is, and where its file is once it is ready.",
    createFirmAnalyticalGeneralLedgerExport: {
      summary: "Starts an export of a company's analytical general ledger as an `xlsx` file.",
      notes: [
        "The file is made in the background: {@link getFirmAnalyticalGeneralLedgerExport} tells when it is there.",
      ],
    },
    getFirmAnalyticalGeneralLedgerExport:
      "Reads how far an export of a company's analytical general ledger is, and where its file is once it is ready.",
  },
  types: {
    StartedExport: {
      summary: "An export that has been asked for.",
      fields: { status: "`pending` until its file is there." },
    },
    CreateExportBody: "The period to export.",
    LedgerExport: {
      summary: "An export, and its file once it is ready.",
      fields: { status: "Whether its file is there, or never will be." },
    },
    CreateAnalyticalGeneralLedgerExportBody: {
      summary: "The period to export, and how.",
      fields: { mode: "Whether categories stand in lines of their own or in columns." },
    },
    FirmStartedExport: "An export that has been asked for.",
    FirmLedgerExport: "An export, and its file once it is ready.",
  },
  fields: { status: "An open list: `pending`, `ready`, `error`." },
};
