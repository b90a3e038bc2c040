// The one script of every page in the catalogue's own shell: search, menu, palette, and help on long pages.
import { frameTables, startContents, startTop } from "./lib/situs/isi";
import { startMenus, startPalette } from "./lib/situs/kepala";
import { openForPrint, openTarget } from "./lib/situs/lipat";
import "./pencarian";

startMenus();
startPalette();
frameTables();
openTarget();
openForPrint();
startContents();
startTop();
