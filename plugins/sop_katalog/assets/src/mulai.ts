// The one script tag of a page with a chart, when inline scripts are not wanted. The settings stand in the page as data:
// <script type="application/json" id="bagan-config">, or the attribute data-bagan-config on <body>.
// Readers who come from a printed sheet are told whether it still holds.
import "./bagan";
import { showPaperNote } from "./lib/versi";

showPaperNote();
