using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>
/// Bewaart meldingen van start en stop van ondersteuning, in de transactie van een ander. Zij krijgen geen versie en maken geen partijen aan: wat een oordeel leest of schrijft is
/// met en zonder hen hetzelfde.
/// </summary>
internal static class Ondersteuningsboek
{
    /// <param name="transactie">De transactie; niemand anders doet intussen iets met deze aanbieder.</param>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="vingerafdruk">Van zijn bytes.</param>
    /// <param name="ontvangst">Waarmee het kwam; null als het met de opdracht is ingelezen.</param>
    /// <param name="nu">Wanneer het wordt opgenomen.</param>
    public static Ondersteuningsuitslag NeemOp(Transactie transactie, OndersteuningBericht bericht, Vingerafdruk vingerafdruk, long? ontvangst, DateTimeOffset nu)
    {
        var sql = transactie.Sql.Ondersteuning;
        var (kop, afdruk, stop) = (bericht.Kop, vingerafdruk.Bytes.ToArray(), bericht.IsStop ? 1L : 0L);
        if (transactie.Getal(sql.IsOpgenomen, ("@afdruk", afdruk)) is not null)
        {
            return new(Ondersteuningslot.AlVerwerkt);
        }

        if (transactie.Getal(sql.MetIdentificatie, ("@aanbieder", bericht.Aanbieder), ("@wet", bericht.Wet), ("@stop", stop), ("@identificatie", kop.Identificatie.Identificatie)) is { } eerder)
        {
            return new(Ondersteuningslot.IdentificatieBekend, Datums.VanGetal(eerder));
        }

        var nummer = transactie.Getal(
            sql.NieuwBericht,
            ("@gemeente", bericht.Gemeente),
            ("@aanbieder", bericht.Aanbieder),
            ("@wet", bericht.Wet),
            ("@stop", stop),
            ("@identificatie", kop.Identificatie.Identificatie),
            ("@dagtekening", (long)kop.Identificatie.Dagtekening.AlsGetal()),
            ("@afdruk", afdruk),
            ("@bsn", (long)bericht.Bsn.Getal),
            ("@ontvangst", ontvangst),
            ("@nu", nu.AlsTekst()))!.Value;
        for (var i = 0; i < bericht.Meldingen.Count; i++)
        {
            var melding = bericht.Meldingen[i];
            transactie.Voer(
                sql.NieuweMelding,
                ("@bericht", nummer),
                ("@volgnummer", (long)i),
                ("@nummer", (long?)melding.ToewijzingNummer),
                ("@categorie", melding.Product?.Categorie),
                ("@code", melding.Product?.Code),
                ("@ingangsdatum", (long?)melding.ToewijzingIngangsdatum?.AlsGetal()),
                ("@begindatum", (long)melding.Begindatum.AlsGetal()),
                ("@einddatum", (long?)melding.Einddatum?.AlsGetal()),
                ("@reden", melding.RedenBeeindiging),
                ("@status", (long)melding.Status));
        }

        return new(Ondersteuningslot.Opgenomen);
    }
}
