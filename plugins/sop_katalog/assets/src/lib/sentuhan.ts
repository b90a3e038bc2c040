// A page that moves between press and release takes the tap away from what was tapped.

const LONGEST = 3_000; // a finger that rests on the screen, or a release the page never hears of

let pressed = false;

function press(event: PointerEvent): void {
  pressed = event.isPrimary && event.button === 0;
}

function release(): void {
  pressed = false;
}

addEventListener("pointerdown", press, true);
addEventListener("pointerup", release, true);
addEventListener("pointercancel", release, true);

/** Waits until nothing is being pressed and what the press meant (the click) has been told. */
export function released(): Promise<void> {
  if (!pressed) return Promise.resolve();
  return new Promise((done) => {
    const tell = (): void => void setTimeout(done); // the click comes after pointerup, before the next task
    addEventListener("pointerup", tell, { capture: true, once: true });
    addEventListener("pointercancel", tell, { capture: true, once: true });
    setTimeout(done, LONGEST);
  });
}
