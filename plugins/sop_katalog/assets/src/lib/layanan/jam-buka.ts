// “Buka sekarang”, in the time zone of the government.
import { type Opening, openState } from "./buka";
import { holidays } from "./libur";
import { nowIn } from "./tanggal";

const EVERY_MINUTE = 60_000;

export async function tellOpening(section: HTMLElement, address: string): Promise<void> {
  const libur = address ? await holidays(address).catch(() => null) : null;
  const places = [...section.querySelectorAll<HTMLElement>("[data-buka]")];
  const tell = (): void => {
    const now = nowIn(section.dataset["zona"] ?? "Asia/Jakarta");
    for (const place of places) {
      const openings = JSON.parse(place.dataset["buka"] ?? "[]") as Opening[];
      const state = openState(openings, now, libur, section.dataset["zonaSingkat"] ?? "");
      if (place.textContent !== state.teks) place.textContent = state.teks;
      place.className = `tempat__buka tempat__buka--${state.buka ? "ya" : "tidak"}`;
      place.hidden = false;
    }
  };
  tell();
  setInterval(tell, EVERY_MINUTE);
}
