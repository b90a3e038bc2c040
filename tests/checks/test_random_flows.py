"""No rule stumbles over a flow, a text or a date, however strange; and it always points at something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sop_katalog.checks.runner import review_sources
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import JangkaWaktu, Persyaratan, StandarPelayanan
from sop_katalog.model.sop import Jenis, JenisKeterkaitan, Keterkaitan, Monev, Pengecualian, Sop, Status
from sop_katalog.reading.folder import ReadResult
from tests.factory import make_catalogue
from tests.flow.random_flows import flows

TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["Pemeriksaan berkas", "Diperiksa", "di", "me-", "—", "Pemohon", "ß ǅ", "uu-1-2024", "UU 1/2024", "0"]
    ),
)
DATES = st.none() | st.sampled_from([date.min, date.max, date(2024, 2, 29)]) | st.dates()
IDS = st.sampled_from(["dinas/contoh", "dinas/lain", "kantor/contoh", "tak/ada", "-"])
STANDARDS = st.builds(
    StandarPelayanan,
    ikut=st.just("") | IDS,
    varian=st.dictionaries(st.sampled_from("ab"), TEXTS, max_size=2),
    persyaratan=st.lists(st.builds(Persyaratan, TEXTS, dari=IDS | TEXTS, dasar_hukum=st.tuples(TEXTS)), max_size=2).map(
        tuple
    ),
    jangka_waktu=st.lists(
        st.builds(JangkaWaktu, TEXTS.map(parse_duration), bila=st.sampled_from([(), ("a",), ("c",)])), max_size=2
    ).map(tuple),
    biaya=st.none()
    | st.builds(Biaya, TEXTS)
    | st.builds(Biaya, tarif=st.tuples(st.builds(Tarif, TEXTS, st.integers(0, 9)))),
    produk=st.tuples(TEXTS),
)


@st.composite
def sops(draw: st.DrawFn, sop_id: str) -> Sop:
    plain = draw(flows(longest=12))
    steps = tuple(
        replace(step, kegiatan=draw(TEXTS), output=draw(st.tuples(TEXTS) | st.just(())), sop=draw(st.just("") | IDS))
        for step in plain.langkah
    )
    links = st.builds(Keterkaitan, IDS, st.sampled_from(JenisKeterkaitan))
    waivers = st.builds(Pengecualian, st.sampled_from(["sop-mirip", "tanpa-awal", "entah"]), TEXTS, TEXTS)
    opd, _, slug = sop_id.partition("/")
    return replace(
        plain,
        id=sop_id,
        opd=opd,
        slug=slug,
        path=f"sops/{sop_id}.md",
        judul=draw(TEXTS),
        langkah=draw(st.sampled_from([steps, steps, ()])),
        status=draw(st.sampled_from(Status)),
        jenis=draw(st.sampled_from(Jenis)),
        tanggal_efektif=draw(DATES),
        tanggal_revisi=draw(DATES),
        evaluasi=tuple(draw(st.lists(DATES.map(Monev), max_size=2))),
        dasar_hukum=tuple(draw(st.lists(TEXTS, max_size=2))),
        keterkaitan=tuple(draw(st.lists(links, max_size=2))),
        pengecualian=tuple(draw(st.lists(waivers, max_size=2))),
        standar_pelayanan=draw(st.none() | STANDARDS),
    )


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    return make_catalogue(*(draw(sops(sop_id)) for sop_id in ("dinas/contoh", "dinas/lain", "kantor/contoh")))


@settings(deadline=None)
@given(catalogues(), st.dates())
def test_rules_never_crash(catalogue: Catalogue, today: date) -> None:
    review = review_sources(ReadResult(catalogue, ()), lambda *_: (1, 1), today)
    for verdict in review.verdicts:
        assert verdict.problem.path
        assert verdict.problem.message.endswith(".") or verdict.problem.message.endswith("?")
        assert verdict.problem.remedy
