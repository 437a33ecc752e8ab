using Declaraties.Beleid;
using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Toewijzingen waarvan de omvang niet bij hun product past.</summary>
public static class Bandbreedterapport
{
    private static readonly Kolom<Ligger>[] _kolommen =
    [
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, ligger => ligger.Toewijzing.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, ligger => ligger.Toewijzing.Aanbieder),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, ligger => ligger.Toewijzing.ToewijzingNummer),
        new("productCode", "Product", Kolomsoort.Tekst, ligger => ligger.Band.ProductCode),
        new("minutenPerWeek", "Minuten per week", Kolomsoort.Tienden, ligger => ligger.Minuten?.Afgerond(1)),
        new("minutenPerWeekVan", "Van", Kolomsoort.Tienden, ligger => ((Exact)ligger.Band.MinutenPerWeekVan).Afgerond(1)),
        new("minutenPerWeekTot", "Tot en met", Kolomsoort.Tienden, ligger => ((Exact)ligger.Band.MinutenPerWeekTot).Afgerond(1)),
        new("ligging", "Ligging", Kolomsoort.Tekst, ligger => ligger.Ligging.InWoorden()),
        new("ingangsdatum", "Ingangsdatum", Kolomsoort.Datum, ligger => ligger.Toewijzing.Ingangsdatum),
        new("einddatum", "Einddatum", Kolomsoort.Datum, ligger => ligger.Toewijzing.Einddatum),
    ];

    /// <param name="toewijzingen">De geldende versies, op gemeente, aanbieder en nummer; wordt één keer langsgelopen.</param>
    /// <param name="bandbreedtes">Een per product.</param>
    public static Rapportage Maak(IEnumerable<Toewijzing> toewijzingen, IReadOnlyList<Bandbreedte> bandbreedtes)
    {
        ArgumentNullException.ThrowIfNull(toewijzingen);
        var banden = bandbreedtes.ToDictionary(band => band.ProductCode, StringComparer.Ordinal);
        var (liggers, bekeken, zonderBand) = (new List<Ligger>(), 0, 0);
        foreach (var toewijzing in toewijzingen.Where(toewijzing => !toewijzing.IsVerwijderd))
        {
            if (toewijzing.Product?.Code is not { } code || !banden.TryGetValue(code, out var band))
            {
                zonderBand++;
                continue;
            }

            bekeken++;
            var ligger = new Ligger(toewijzing, band, Weekminuten.Van(toewijzing.Omvang));
            if (ligger.Ligging != Bandligging.Binnen)
            {
                liggers.Add(ligger);
            }
        }

        var zinnen = Zinnen(liggers, bekeken, zonderBand).ToList();
        var blad = Blad.Van("bandbreedte", "Buiten de bandbreedte", _kolommen, () => liggers) with
        {
            Rijnaam = "toewijzingen",
            Uitleg = "Minuten per week: per dag keer 7, per maand keer 84 / 365,25. De randen van een bandbreedte horen erbij, en vergeleken wordt exact.",
        };
        return new()
        {
            Titel = "Toewijzingen en de bandbreedte van hun product",
            Conclusies = () => zinnen,
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = new Bandbreedtevorm([.. liggers.Select(ligger => ligger.Rij)], zinnen),
        };
    }

    private static IEnumerable<string> Zinnen(List<Ligger> liggers, int bekeken, int zonderBand)
    {
        int Aantal(Bandligging ligging) => liggers.Count(ligger => ligger.Ligging == ligging);
        yield return $"Van {Nederlands.Aantal(bekeken, false, "toewijzing", "toewijzingen")} met een bandbreedte {(Aantal(Bandligging.Onder) == 1 ? "ligt" : "liggen")} er {Nederlands.Getal(Aantal(Bandligging.Onder))} onder en {Nederlands.Getal(Aantal(Bandligging.Boven))} boven.";
        if (Aantal(Bandligging.NietTeBepalen) is > 0 and var onbepaald)
        {
            yield return $"Van {Nederlands.Aantal(onbepaald, false, "toewijzing", "toewijzingen")} is het niet te bepalen: de omvang is geen tijd per dag, week of maand.";
        }

        if (zonderBand > 0)
        {
            yield return $"{Nederlands.Aantal(zonderBand, false, "toewijzing heeft", "toewijzingen hebben")} een product zonder bandbreedte, of geen product, en {(zonderBand == 1 ? "is" : "zijn")} niet bekeken.";
        }
    }

    private sealed record Ligger(Toewijzing Toewijzing, Bandbreedte Band, Exact? Minuten)
    {
        public Bandligging Ligging { get; } = Band.Ligging(Minuten);

        public Bandligrij Rij => new()
        {
            Gemeente = Toewijzing.Gemeente.Code,
            Aanbieder = Toewijzing.Aanbieder.Code,
            ToewijzingNummer = Toewijzing.ToewijzingNummer,
            ProductCode = Band.ProductCode,
            MinutenPerWeek = Minuten?.Rond(1),
            MinutenPerWeekVan = Band.MinutenPerWeekVan,
            MinutenPerWeekTot = Band.MinutenPerWeekTot,
            Ligging = Ligging.InWoorden(),
            Ingangsdatum = Toewijzing.Ingangsdatum,
            Einddatum = Toewijzing.Einddatum,
        };
    }
}
