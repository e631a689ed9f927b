/** Does all the work, a few pieces at a time: most of it waits for another process. */
export async function inLanes<Work>(lanes: number, work: readonly Work[], each: (piece: Work) => Promise<void>) {
  const left = work.values();
  const lane = async () => {
    for (const piece of left) await each(piece);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
