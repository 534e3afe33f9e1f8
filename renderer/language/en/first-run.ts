export const firstRun = {
  title: "Your pipeline starts here",
  message:
    "Satchel keeps your opportunities on this device, by sales stage, with what each stage is worth. There are three ways to begin; you can take another one later.",
  import: {
    title: "Bring your own",
    message:
      "A CSV file or a copied table, from a spreadsheet or another CRM. You see every row before anything is saved.",
    action: "Import a file",
  },
  sample: {
    title: "Look around first",
    message:
      "Twelve made-up companies with sixty opportunities around today. One step removes them again.",
    action: "Load sample data",
    loading: "Loading sample data",
  },
  empty: {
    title: "Start empty",
    message: "Type in the deal you are working on. The shortcut is N, wherever you are.",
    action: "Make the first opportunity",
  },

  /** What the change log calls where the records came from. */
  sampleFile: "Sample data",
  sampleLoaded: "Loaded 12 sample prospects and 60 opportunities",
  sampleTitle: "Sample data",
  sampleBanner:
    "You are looking at sample data. What you change of it stays when the rest is removed.",
  removeSample: "Remove the sample data",

  steps: {
    title: "Next steps",
    done: "(done)",
    dismiss: "Dismiss the next steps",
    company: "Set your company and currency",
    stages: "Add your sales stages",
    import: "Import a file",
    opportunity: "Make an opportunity",
    view: "Save a view",
  },
};
