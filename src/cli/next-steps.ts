// What to try after a first run; `npm start` ends with it.

/** The lines of `--next-steps`. */
export const NEXT_STEPS = `
What next?

  Code a report of your own (a file, a folder, or "-" for standard input):
    npm run -s demarche -- code report.txt --published 2024-09-12 --source "Xinhua"
    npm run -s demarche -- code --text "Wang Yi met Ali Ahmadian in St. Petersburg on Thursday."

  See every layer under the text, or what made one record:
    npm run -s demarche -- explain report.txt
    npm run -s demarche -- explain report.txt --record ctc_...

  Code many documents: one JSON object a line in, one Reading a line out:
    npm run -s demarche -- code --format jsonl < documents.jsonl > readings.jsonl

  Take the records to a spreadsheet:
    npm run -s demarche -- code examples --format csv --records contacts > contacts.csv

  Run the tests:
    npm test
`
