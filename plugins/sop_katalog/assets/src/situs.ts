// The one script of every page in the catalogue's own shell: search, menu, palette, and help on long pages.
import { foldSection, frameTables, openTarget, startContents, startTop } from "./lib/situs/isi";
import { startMenu, startPalette } from "./lib/situs/kepala";
import "./pencarian";

startMenu();
startPalette();
foldSection();
frameTables();
openTarget();
startContents();
startTop();
