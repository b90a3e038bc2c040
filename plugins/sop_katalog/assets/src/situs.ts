// The one script of every page in the catalogue's own shell: search, menu, palette, and help on long pages.
import { frameTables, openTarget, startContents, startTop } from "./lib/situs/isi";
import { startMenus, startPalette } from "./lib/situs/kepala";
import "./pencarian";

startMenus();
startPalette();
frameTables();
openTarget();
startContents();
startTop();
