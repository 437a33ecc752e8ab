using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Signaleren;

/// <summary>Bepaalt signalen. Zuiver: dezelfde gegevens geven dezelfde signalen, in dezelfde volgorde.</summary>
public static class Signalering
{
    /// <summary>
    /// Wat een oordeel laat ontstaan: goedgekeurde debets die een eerder goedgekeurde overlappen. Aan al het andere voldoet een prestatie op het moment dat zij wordt
    /// goedgekeurd. Binnen een bericht kunnen twee goedgekeurde elkaar niet overlappen: TR387 en TR388 geven hun dezelfde ProductPeriode, en TR416 laat die maar een keer toe.
    /// </summary>
    public static IReadOnlyList<Signaal> BijOordeel(DeclaratieBericht bericht, Dossier dossier, IReadOnlyList<PrestatieUitslag> uitslagen)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(uitslagen);
        if (!dossier.Regelversie.Signaleert)
        {
            return [];
        }

        List<Signaal>? signalen = null;
        HashSet<string>? gecrediteerd = null;
        foreach (var prestatie in bericht.Prestaties)
        {
            if (prestatie.IsCredit
                || uitslagen[prestatie.Volgnummer] != PrestatieUitslag.Goedgekeurd
                || !dossier.Toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand)
                || stand.OpenDebets.Count == 0)
            {
                continue;
            }

            gecrediteerd ??= Gecrediteerd(bericht, uitslagen);
            foreach (var eerder in stand.OpenDebets.OrderBy(eerder => eerder.ProductPeriode.Begin).ThenBy(eerder => eerder.ReferentieNummer, StringComparer.Ordinal))
            {
                if (!gecrediteerd.Contains(eerder.ReferentieNummer) && eerder.Product == prestatie.Product && eerder.ProductPeriode.Overlapt(prestatie.ProductPeriode))
                {
                    (signalen ??= []).Add(Dubbel(prestatie.ToewijzingNummer, prestatie.Product, prestatie.ReferentieNummer, prestatie.ProductPeriode, prestatie.IngediendBedrag, eerder.ReferentieNummer, eerder.ProductPeriode, eerder.Bedrag));
                }
            }
        }

        return signalen ?? (IReadOnlyList<Signaal>)[];
    }

    /// <summary>Elk signaal over de goedgekeurde prestaties van een toewijzing, zoals alles nu is.</summary>
    /// <param name="geldend">De geldende versie.</param>
    /// <param name="open">De goedgekeurde debets op de toewijzing die niet zijn gecrediteerd, in de volgorde waarin zij zijn goedgekeurd.</param>
    /// <param name="toestemmingen">De toestemmingen die niet zijn ingetrokken.</param>
    /// <param name="contract">De contractregels van de aanbieder voor een product.</param>
    public static IEnumerable<Signaal> VanToewijzing(
        Toewijzing geldend, IReadOnlyList<OpenPrestatie> open, IReadOnlyList<Meerminuten> toestemmingen, Func<Product, Contractregel[]> contract)
    {
        ArgumentNullException.ThrowIfNull(geldend);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(contract);
        for (var i = 0; i < open.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (open[j].Product == open[i].Product && open[j].ProductPeriode.Overlapt(open[i].ProductPeriode))
                {
                    yield return Dubbel(
                        geldend.ToewijzingNummer, open[i].Product, open[i].ReferentieNummer, open[i].ProductPeriode, open[i].IngediendBedrag, open[j].ReferentieNummer, open[j].ProductPeriode, open[j].IngediendBedrag);
                }
            }

            if (BuitenToewijzing(geldend, open[i]) is { } buiten)
            {
                yield return buiten;
            }
            else if (BovenOmvang(geldend, open[i], toestemmingen) is { } boven)
            {
                yield return boven;
            }

            if (AndereEenheid(geldend, open[i]) is { } eenheid)
            {
                yield return eenheid;
            }

            if (AnderTarief(open[i], contract(open[i].Product)) is { } tarief)
            {
                yield return tarief;
            }
        }
    }

    /// <summary>Of het tarief van een goedgekeurde prestatie nog dat van het contract is, op de Begindatum van haar ProductPeriode.</summary>
    public static Signaal? AnderTarief(OpenPrestatie prestatie, ReadOnlySpan<Contractregel> contract)
    {
        ArgumentNullException.ThrowIfNull(prestatie);
        if (prestatie.Eenheid == Domein.Eenheid.Euro)
        {
            return null;
        }

        var dag = prestatie.ProductPeriode.Begin;
        if (Tarief.Zoek(contract, dag, prestatie.Eenheid) is not { } regel)
        {
            return Van(
                Signaalsoort.Tarief,
                prestatie,
                prestatie.IngediendBedrag,
                $"{Naam(prestatie)} is goedgekeurd met tarief {prestatie.ProductTarief?.Cent} eurocent; het contract heeft voor {dag:yyyy-MM-dd} geen tarief meer voor product {prestatie.Product} in {prestatie.Eenheid.InWoorden()}.");
        }

        var verwacht = Tarief.Verwacht(regel, prestatie.Eenheid);
        if (prestatie.ProductTarief == verwacht)
        {
            return null;
        }

        var hoort = Tarief.Bedrag(regel, prestatie.Eenheid, prestatie.GeleverdVolume, verwacht);
        return Van(
            Signaalsoort.Tarief,
            prestatie,
            prestatie.IngediendBedrag - hoort,
            $"{Naam(prestatie)} is goedgekeurd met tarief {prestatie.ProductTarief?.Cent} eurocent, samen {prestatie.IngediendBedrag}; het contract heeft voor {dag:yyyy-MM-dd} nu {verwacht.Cent} eurocent, samen {hoort}.");
    }

    /// <summary>Een contractregel voor een product dat de productcodelijst niet kent.</summary>
    public static Signaal VanContractregel(Contractregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new Signaal
        {
            Soort = Signaalsoort.ContractOnbekendProduct,
            Product = regel.Product,
            Periode = regel.Geldigheid,
            Bedrag = Bedrag.Nul,
            Toelichting = $"Het contract van aanbieder {regel.Aanbieder} heeft {regel.Geldigheid.InWoorden()} een tarief voor product {regel.Product}, dat niet in de productcodelijst staat.",
        };
    }

    /// <summary>Wat de regels van een WMO301 laten zien zonder te weigeren (TR378, TR381).</summary>
    public static IEnumerable<Signaal> VanToewijzingsbericht(ToewijzingBericht bericht, Toewijzingsdossier dossier)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        var opNummer = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing).ToLookup(toewijzing => $"{toewijzing.ToewijzingNummer}");
        foreach (var bevinding in ToewijzingControle.Signalen(bericht, dossier))
        {
            var toewijzing = opNummer[bevinding.Referentie!].First();
            yield return new Signaal
            {
                Soort = bevinding.Regel.Code == "TR378" ? Signaalsoort.ToewijzingOnbekendeGemeente : Signaalsoort.ToewijzingOnbekendProduct,
                ToewijzingNummer = toewijzing.ToewijzingNummer,
                Product = toewijzing.Product,
                Periode = toewijzing.Looptijd,
                Bedrag = Bedrag.Nul,
                Toelichting = $"{bevinding.Toelichting} ({bevinding.Regel.Code})",
            };
        }
    }

    private static Signaal Dubbel(int nummer, Product product, string referentie, Periode periode, Bedrag bedrag, string eerder, Periode eerderePeriode, Bedrag eerderBedrag)
    {
        var dubbel = Bedrag.Min(bedrag, eerderBedrag);
        return new Signaal
        {
            Soort = Signaalsoort.Dubbel,
            ToewijzingNummer = nummer,
            Product = product,
            Periode = periode,
            Referentie = referentie,
            Andere = eerder,
            Bedrag = dubbel,
            Toelichting = $"Prestatie {Afscherming.ZonderBsn(referentie)} over {periode} ({bedrag}) overlapt prestatie {Afscherming.ZonderBsn(eerder)} over {eerderePeriode} ({eerderBedrag}), die voor dezelfde toewijzing {nummer} en hetzelfde product is goedgekeurd en niet gecrediteerd: tot {dubbel} dubbel.",
        };
    }

    private static Signaal? BuitenToewijzing(Toewijzing geldend, OpenPrestatie prestatie)
    {
        var periode = prestatie.ProductPeriode;
        var waarom = geldend switch
        {
            { IsVerwijderd: true } => "die is verwijderd",
            _ when geldend.Bsn != prestatie.Bsn => "die nu van een andere client is",
            _ when !geldend.Looptijd.Overlapt(periode) => $"die nu loopt {geldend.Looptijd.InWoorden()}",
            _ when !geldend.Looptijd.Bevat(periode.Begin) || !geldend.Looptijd.Bevat(periode.Eind) => $"die nu loopt {geldend.Looptijd.InWoorden()}: een deel valt erbuiten",
            { Product: { } product } when product.Categorie != prestatie.Product.Categorie || (product.Code is not null && product.Code != prestatie.Product.Code) => $"die nu product {product} toewijst",
            _ => null,
        };
        return waarom is null
            ? null
            : Van(Signaalsoort.BuitenToewijzing, prestatie, prestatie.IngediendBedrag, $"{Naam(prestatie)}, product {prestatie.Product}, {prestatie.IngediendBedrag}, is goedgekeurd op toewijzing {geldend.ToewijzingNummer}, {waarom}.");
    }

    private static Signaal? BovenOmvang(Toewijzing geldend, OpenPrestatie prestatie, IReadOnlyList<Meerminuten> toestemmingen)
    {
        if (geldend.Omvang is not { } omvang || IsAnders(omvang.Eenheid, prestatie.Eenheid))
        {
            return null;
        }

        var categorie = geldend.Product?.Categorie ?? prestatie.Product.Categorie;
        var keren = Plafond.KerenPerPrestatie(omvang, categorie, geldend.Looptijd, geldend.Einddatum, prestatie.ProductPeriode);
        var extra = ExtraTijd.Binnen(toestemmingen, omvang.Eenheid, prestatie.ProductPeriode);
        var plafond = new Volume((long)omvang.Volume * keren, omvang.Eenheid).InKleinsteEenheid.Aantal + extra.Minuten;
        var geleverd = prestatie.Volume.InKleinsteEenheid;
        return geleverd.Aantal <= plafond
            ? null
            : Van(
                Signaalsoort.BovenOmvang,
                prestatie,
                new Bedrag(Afronding.HalfOmhoog((Int128)prestatie.IngediendBedrag.Cent * (geleverd.Aantal - plafond), geleverd.Aantal)),
                $"{Naam(prestatie)} is goedgekeurd met {geleverd}; de geldende toewijzing {geldend.ToewijzingNummer} laat er hoogstens {plafond} toe ({keren} x {omvang.Volume} {omvang.Eenheid.InWoorden()}, {omvang.Frequentie.InWoorden()}{extra.InWoorden}).");
    }

    private static Signaal? AndereEenheid(Toewijzing geldend, OpenPrestatie prestatie) =>
        geldend is { IsVerwijderd: false, Omvang: { } omvang } && geldend.Bsn == prestatie.Bsn && IsAnders(omvang.Eenheid, prestatie.Eenheid)
            ? Van(
                Signaalsoort.Eenheid,
                prestatie,
                prestatie.IngediendBedrag,
                $"{Naam(prestatie)} is goedgekeurd in {prestatie.Eenheid.InWoorden()} ({prestatie.GeleverdVolume}, {prestatie.IngediendBedrag}); toewijzing {geldend.ToewijzingNummer} is nu in {omvang.Eenheid.InWoorden()}. Dat is niet om te rekenen: zij telt niet mee in de som (TR322).")
            : null;

    /// <summary>Minuten en uren zijn in elkaar om te rekenen; elke andere eenheid alleen in zichzelf (besluit 120).</summary>
    private static bool IsAnders(Eenheid geldend, Eenheid prestatie) => geldend.IsTijd() ? !prestatie.IsTijd() : geldend != prestatie;

    private static Signaal Van(Signaalsoort soort, OpenPrestatie prestatie, Bedrag bedrag, string toelichting) => new()
    {
        Soort = soort,
        ToewijzingNummer = prestatie.ToewijzingNummer,
        Product = prestatie.Product,
        Periode = prestatie.ProductPeriode,
        Referentie = prestatie.ReferentieNummer,
        Bedrag = bedrag,
        Toelichting = toelichting,
    };

    private static string Naam(OpenPrestatie prestatie) => $"Prestatie {Afscherming.ZonderBsn(prestatie.ReferentieNummer)} over {prestatie.ProductPeriode}";

    private static HashSet<string> Gecrediteerd(DeclaratieBericht bericht, IReadOnlyList<PrestatieUitslag> uitslagen)
    {
        var gecrediteerd = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prestatie in bericht.Prestaties)
        {
            if (prestatie is { IsCredit: true, VorigReferentieNummer: { } vorig } && uitslagen[prestatie.Volgnummer] == PrestatieUitslag.Goedgekeurd)
            {
                gecrediteerd.Add(vorig);
            }
        }

        return gecrediteerd;
    }
}
