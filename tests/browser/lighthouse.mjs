// Lighthouse over many pages in one Chromium: node lighthouse.mjs '["http://…", …]' 'accessibility,seo' '["--flag", …]'
// Prints {address: {scores: {category: 0…100}, failures: ["audit: node …"]}} as JSON.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [addresses, categories, flags] = [JSON.parse(process.argv[2]), process.argv[3].split(","), JSON.parse(process.argv[4])];
const chrome = await launch({ chromeFlags: ["--headless=new", ...flags], logLevel: "silent" });
// Without the performance category nothing depends on waiting for a page to calm down, nor on a slow line.
const quick = categories.includes("performance")
  ? {}
  : {
      disableFullPageScreenshot: true,
      throttlingMethod: "simulate", // nothing is slowed down while the page loads
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 100,
      cpuQuietThresholdMs: 0,
    };

function failuresOf(result) {
  const wanted = Object.values(result.categories).flatMap((category) => category.auditRefs.filter((audit) => audit.weight > 0));
  return wanted
    .map(({ id }) => result.audits[id])
    .filter((audit) => audit.score !== null && audit.score < 1)
    .map((audit) => `${audit.id}: ${audit.title} ${JSON.stringify(audit.details?.items ?? []).slice(0, 500)}`);
}

try {
  const told = {};
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: categories, logLevel: "silent", ...quick });
    if (lhr.runtimeError && lhr.runtimeError.code !== "ERRORED_DOCUMENT_REQUEST") throw new Error(`${address}: ${lhr.runtimeError.message}`);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
    told[address] = { scores, failures: failuresOf(lhr) };
  }
  console.log(JSON.stringify(told));
} finally {
  chrome.kill();
}
