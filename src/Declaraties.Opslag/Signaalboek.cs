using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Signaleren;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag;

/// <summary>
/// Houdt signalen bij in de transactie van wat ze raakt: een oordeel, een WMO301, een invoer, een toestemming. Een signaal ontstaat een keer en blijft open tot de credit kwam of
/// het niet meer zo is; rijen komen erbij en alleen of het openstaat wordt bijgewerkt (dat volgt uit de stappen).
/// </summary>
/// <param name="transactie">De transactie waarin het gebeurt.</param>
/// <param name="nu">Het moment.</param>
/// <param name="versie">De vastlegging waarbij.</param>
internal sealed class Signaalboek(Transactie transactie, DateTimeOffset nu, long versie)
{
    public const string BijOordeel = "oordeel";
    public const string BijToewijzing = "toewijzing";
    public const string BijContract = "contract";
    public const string BijToestemming = "toestemming";
    public const string Bepaald = "bepaald";

    private const string Gecrediteerd = "gecrediteerd";
    private const string Vervallen = "vervallen";

    private readonly Signaalsql _sql = transactie.Sql.Signalen;

    /// <summary>Bewaart wat met een oordeel ontstond, en sluit af waarvan de credit kwam.</summary>
    public void VerwerkOordeel(long relatie, DeclaratieBericht bericht, Oordeel oordeel)
    {
        var gecrediteerd = NummersMetCredit(bericht, oordeel);
        if (oordeel.Signalen.Count == 0 && gecrediteerd.Count == 0)
        {
            return;
        }

        // Wat met een oordeel ontstaat wordt met dat oordeel bewaard, ook als het al openstond: zo is het te herspelen.
        if (oordeel.Signalen.Count > 0)
        {
            var open = Open(bericht.Aanbieder, relatie).ToDictionary(Sleutel);
            foreach (var signaal in oordeel.Signalen)
            {
                if (open.Remove(Sleutel(signaal), out var stondOpen))
                {
                    SluitAf(stondOpen, Vervallen);
                }

                Voeg(signaal, bericht.Aanbieder, relatie, BijOordeel);
            }
        }

        if (gecrediteerd.Count > 0 && transactie.Getal(_sql.IsErIetsOpen, ("@aanbieder", bericht.Aanbieder), ("@relatie", relatie)) is not null)
        {
            Herbereken(relatie, bericht.Gemeente, bericht.Aanbieder, gecrediteerd, BijOordeel);
        }
    }

    /// <summary>Een ander oordeel kwam in de plaats: wat het oude liet ontstaan vervalt, en elke geraakte toewijzing wordt nagelopen.</summary>
    public void VervangOordeel(long vervangt, long relatie, DeclaratieBericht bericht, Oordeel oordeel)
    {
        foreach (var oud in Open(bericht.Aanbieder, relatie).Where(signaal => signaal.OntstaanBij == BijOordeel && signaal.OntstaanVersie == vervangt))
        {
            SluitAf(oud, Vervallen);
        }

        VerwerkOordeel(relatie, bericht, oordeel);
        if (transactie.Getal(_sql.IsErIetsOpen, ("@aanbieder", bericht.Aanbieder), ("@relatie", relatie)) is not null)
        {
            Herbereken(relatie, bericht.Gemeente, bericht.Aanbieder, [.. bericht.Prestaties.Select(prestatie => prestatie.ToewijzingNummer).Distinct()], BijOordeel);
        }
    }

    /// <summary>Een WMO301 is opgenomen: de prestaties op zijn nummers worden nagelopen, en wat zijn regels laten zien wordt bewaard.</summary>
    /// <param name="relatie">De gemeente en de aanbieder.</param>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="dossier">Wat er bekend was voordat het werd opgenomen.</param>
    public IReadOnlyList<Signaal> VerwerkToewijzing(long relatie, ToewijzingBericht bericht, Toewijzingsdossier dossier)
    {
        var toewijzingen = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing).ToList();
        var nummers = toewijzingen.Select(toewijzing => toewijzing.ToewijzingNummer).Distinct().ToList();
        var isErIets = transactie.Getal(_sql.IsErIetsBijToewijzingen, ("@aanbieder", bericht.Aanbieder), ("@relatie", relatie), ("@nummers", AlsJson(nummers))) is not null;
        var ontstaan = isErIets ? Herbereken(relatie, bericht.Gemeente, bericht.Aanbieder, nummers, BijToewijzing) : [];
        var getoond = Signalering.VanToewijzingsbericht(bericht, dossier).ToList();
        if (!isErIets && getoond.Count == 0)
        {
            return [];
        }

        // Een te laat gekomen oudere versie geldt niet, en laat dus ook niets zien.
        var nieuw = Toewijzingsversies.WordtGeldend(dossier.Toewijzingen, toewijzingen).ToDictionary(toewijzing => toewijzing.ToewijzingNummer);
        var gewenst = getoond.Where(signaal => nieuw.TryGetValue(signaal.ToewijzingNummer!.Value, out var toewijzing) && !toewijzing.IsVerwijderd).DistinctBy(Sleutel).ToList();
        var open = isErIets ? OpenBij(bericht.Aanbieder, relatie, nummers).Where(signaal => !signaal.Signaal.Soort.IsVanPrestatie() && nieuw.ContainsKey(signaal.Signaal.ToewijzingNummer!.Value)) : [];
        return [.. ontstaan, .. Vergelijk([.. open], gewenst, bericht.Aanbieder, relatie, BijToewijzing)];
    }

    /// <summary>Contractregels zijn nieuw of gewijzigd: de prestaties waarvan het tarief daardoor anders kan zijn worden nagelopen.</summary>
    public IReadOnlyList<Signaal> VerwerkContract(IReadOnlyList<(Contractregel? Was, Contractregel Wordt)> wijzigingen)
    {
        var ontstaan = new List<Signaal>();
        foreach (var vanAanbieder in wijzigingen.GroupBy(wijziging => wijziging.Wordt.Aanbieder))
        {
            ontstaan.AddRange(OnbekendeProducten(vanAanbieder.Key, [.. vanAanbieder.Select(wijziging => wijziging.Wordt)]));
            var relaties = Relaties(vanAanbieder.Key);
            foreach (var vanProduct in vanAanbieder.GroupBy(wijziging => wijziging.Wordt.Product))
            {
                var periodes = vanProduct.Select(Geraakt).ToList();
                var geraakt = new Periode(periodes.Min(periode => periode.Begin), periodes.Max(periode => periode.Eind));
                Contractregel[] contract = [.. transactie.Contracten(vanAanbieder.Key, long.MaxValue, [vanProduct.Key])];
                foreach (var relatie in relaties)
                {
                    ontstaan.AddRange(Tarieven(vanAanbieder.Key, relatie, vanProduct.Key, geraakt, contract));
                }
            }
        }

        return ontstaan;
    }

    /// <summary>Producten zijn erbij gekomen: wat onbekend was is dat misschien niet meer.</summary>
    public void VerwerkProducten(IReadOnlyCollection<Product> producten)
    {
        foreach (var open in Lees(_sql.OpenOverProducten).Where(signaal => signaal.Signaal.Product is { } product && producten.Contains(product)))
        {
            var lijst = transactie.Producten(long.MaxValue, [open.Signaal.Product!.Value]);
            var bekend = open.Signaal.Soort == Signaalsoort.ContractOnbekendProduct ? lijst.Count > 0 : lijst.Any(regel => regel.Geldigheid.Bevat(open.Signaal.Periode!.Value.Begin));
            if (bekend)
            {
                SluitAf(open, Vervallen);
            }
        }
    }

    /// <summary>Loopt de goedgekeurde prestaties op deze toewijzingen na en houdt bij wat ontstond, veranderde of niet meer zo is.</summary>
    /// <returns>Wat ontstond.</returns>
    public IReadOnlyList<Signaal> Herbereken(long relatie, Gemeente gemeente, Aanbieder aanbieder, IReadOnlyCollection<int> nummers, string bij)
    {
        var prestaties = Toewijzingprestaties.Open(transactie, relatie, nummers);
        var open = OpenBij(aanbieder, relatie, nummers).Where(signaal => signaal.Signaal.Soort.IsVanPrestatie()).ToList();
        if (prestaties.Count == 0 && open.Count == 0)
        {
            return [];
        }

        var toestemmingen = Toestemmingopslag.Geldend(transactie, relatie, gemeente, aanbieder, long.MaxValue);
        var contract = transactie.Contracten(aanbieder, long.MaxValue, prestaties.Select(prestatie => prestatie.Product).ToHashSet()).ToLookup(regel => regel.Product);
        var opNummer = prestaties.ToLookup(prestatie => prestatie.ToewijzingNummer);
        var gewenst = Geldend(relatie, nummers).SelectMany(toewijzing => Signalering.VanToewijzing(
            toewijzing,
            [.. opNummer[toewijzing.ToewijzingNummer]],
            toestemmingen.GetValueOrDefault(toewijzing.ToewijzingNummer) ?? [],
            product => [.. contract[product]]));
        return Vergelijk(open, [.. gewenst], aanbieder, relatie, bij);
    }

    /// <summary>Noteert dat de aanbieder om een credit is gevraagd; false als het signaal niet meer openstaat.</summary>
    public bool Vraag(long nummer, Gebruiker wie, string? toelichting)
    {
        if (Lees(_sql.Een, ("@nummer", nummer)) is not [{ Afgesloten: null } signaal] || !signaal.Signaal.Soort.IsVanPrestatie())
        {
            return false;
        }

        Stap(nummer, "gevraagd", wie.Naam, wie.Rol, null, toelichting is null ? null : Afscherming.ZonderBsn(toelichting));
        return true;
    }

    private static (Signaalsoort, string) Sleutel(BewaardSignaal signaal) => Sleutel(signaal.Signaal);

    private static (Signaalsoort, string) Sleutel(Signaal signaal) => (signaal.Soort, signaal.Kenmerk);

    private static HashSet<int> NummersMetCredit(DeclaratieBericht bericht, Oordeel oordeel)
    {
        HashSet<int> nummers = [];
        foreach (var prestatie in bericht.Prestaties)
        {
            if (prestatie.IsCredit && oordeel.Prestaties[prestatie.Volgnummer] == PrestatieUitslag.Goedgekeurd)
            {
                nummers.Add(prestatie.ToewijzingNummer);
            }
        }

        return nummers;
    }

    /// <summary>De dagen waarvoor een wijziging een ander tarief kan geven.</summary>
    private static Periode Geraakt((Contractregel? Was, Contractregel Wordt) wijziging)
    {
        var (was, wordt) = (wijziging.Was?.Geldigheid, wijziging.Wordt.Geldigheid);
        if (was is not { } eerder)
        {
            return wordt;
        }

        // Alleen een ander einde: wat ervoor ligt houdt zijn tarief.
        var begin = wijziging.Was!.TariefInCenten == wijziging.Wordt.TariefInCenten ? (eerder.Eind < wordt.Eind ? eerder.Eind : wordt.Eind).AddDays(1) : wordt.Begin;
        return new Periode(begin, eerder.Eind > wordt.Eind ? eerder.Eind : wordt.Eind);
    }

    private List<Signaal> OnbekendeProducten(Aanbieder aanbieder, IReadOnlyList<Contractregel> regels)
    {
        var bekend = transactie.Producten(long.MaxValue, regels.Select(regel => regel.Product).ToHashSet()).Select(regel => regel.Product).ToHashSet();
        var gewenst = regels.Where(regel => !bekend.Contains(regel.Product)).Select(Signalering.VanContractregel).DistinctBy(Sleutel).ToList();
        if (gewenst.Count == 0)
        {
            return [];
        }

        var open = Lees(_sql.OpenZonderRelatie, ("@aanbieder", aanbieder)).Select(Sleutel).ToHashSet();
        var nieuw = gewenst.Where(signaal => !open.Contains(Sleutel(signaal))).ToList();
        foreach (var signaal in nieuw)
        {
            Voeg(signaal, aanbieder, null, BijContract);
        }

        return nieuw;
    }

    private List<Signaal> Tarieven(Aanbieder aanbieder, long relatie, Product product, Periode geraakt, Contractregel[] contract)
    {
        var gewenst = new List<Signaal>();
        using (var rijen = transactie.Lees(
            _sql.OpenInPeriode,
            ("@relatie", relatie),
            ("@van", (long)geraakt.Begin.AlsGetal()),
            ("@totEnMet", (long)geraakt.Eind.AlsGetal()),
            ("@categorie", product.Categorie),
            ("@code", product.Code)))
        {
            while (rijen.Lees())
            {
                if (Signalering.AnderTarief(OpenPrestatieLezer.Lees(rijen), contract) is { } signaal)
                {
                    gewenst.Add(signaal);
                }
            }
        }

        var open = Open(aanbieder, relatie).Where(signaal =>
            signaal.Signaal.Soort == Signaalsoort.Tarief && signaal.Signaal.Product == product && geraakt.Bevat(signaal.Signaal.Periode!.Value.Begin)).ToList();
        return Vergelijk(open, gewenst, aanbieder, relatie, BijContract);
    }

    /// <summary>Voegt toe wat er niet was, herziet wat anders is, en sluit af wat niet meer zo is.</summary>
    private List<Signaal> Vergelijk(IReadOnlyCollection<BewaardSignaal> open, IReadOnlyCollection<Signaal> gewenst, Aanbieder aanbieder, long relatie, string bij)
    {
        var over = open.ToDictionary(Sleutel);
        var ontstaan = new List<Signaal>();
        foreach (var signaal in gewenst)
        {
            if (!over.Remove(Sleutel(signaal), out var stond))
            {
                Voeg(signaal, aanbieder, relatie, bij);
                ontstaan.Add(signaal);
            }
            else if (stond.Signaal.Toelichting != signaal.Toelichting && !IsZelfdePaar(stond.Signaal, signaal))
            {
                Stap(stond.Nummer, "herzien", Gebruiker.Dienst.Naam, Gebruiker.Dienst.Rol, signaal.Bedrag.Cent, signaal.Toelichting);
            }
        }

        foreach (var weg in over.Values)
        {
            var credit = new[] { weg.Signaal.Referentie, weg.Signaal.Andere }.OfType<string>()
                .Any(referentie => transactie.Getal(_sql.IsGecrediteerd, ("@aanbieder", aanbieder), ("@referentie", referentie)) is not null);
            SluitAf(weg, credit ? Gecrediteerd : Vervallen);
        }

        return ontstaan;
    }

    /// <summary>Twee prestaties die elkaar overlappen zijn dezelfde twee, wie er ook voorop staat.</summary>
    private static bool IsZelfdePaar(Signaal een, Signaal ander) => een.Soort == Signaalsoort.Dubbel && een.Kenmerk == ander.Kenmerk;

    private List<BewaardSignaal> Open(Aanbieder aanbieder, long relatie) => Lees(_sql.OpenBijRelatie, ("@aanbieder", aanbieder), ("@relatie", relatie));

    private List<BewaardSignaal> OpenBij(string aanbieder, long relatie, IEnumerable<int> nummers) =>
        Lees(_sql.OpenBijToewijzingen, ("@aanbieder", aanbieder), ("@relatie", relatie), ("@nummers", AlsJson(nummers)));

    private static string AlsJson(IEnumerable<int> nummers) => Getallen.AlsJson(nummers.Order().Select(nummer => (long)nummer));

    private List<BewaardSignaal> Lees(string vraag, params ReadOnlySpan<(string Naam, object? Waarde)> parameters)
    {
        using var rijen = transactie.Lees(vraag, parameters);
        var gelezen = new List<BewaardSignaal>();
        while (rijen.Lees())
        {
            gelezen.Add(BewaardSignaal.Lees(rijen));
        }

        return gelezen;
    }

    private List<Toewijzing> Geldend(long relatie, IReadOnlyCollection<int> nummers)
    {
        using var rijen = transactie.Lees(_sql.VersiesVanNummers, ("@relatie", relatie), ("@nummers", AlsJson(nummers)));
        return [.. Toewijzinglezer.Geldend(rijen)];
    }

    private List<long> Relaties(Aanbieder aanbieder)
    {
        using var rijen = transactie.Lees(_sql.RelatiesVanAanbieder, ("@aanbieder", aanbieder));
        var relaties = new List<long>();
        while (rijen.Lees())
        {
            relaties.Add(rijen.Getal(0));
        }

        return relaties;
    }

    private void Voeg(Signaal signaal, Aanbieder aanbieder, long? relatie, string bij)
    {
        _ = transactie.Getal(
            _sql.Nieuw,
            ("@soort", signaal.Soort.Naam()),
            ("@aanbieder", aanbieder),
            ("@relatie", relatie),
            ("@toewijzing", (long?)signaal.ToewijzingNummer),
            ("@referentie", signaal.Referentie),
            ("@andere", signaal.Andere),
            ("@categorie", signaal.Product?.Categorie),
            ("@code", signaal.Product?.Code),
            ("@begindatum", (long?)signaal.Periode?.Begin.AlsGetal()),
            ("@einddatum", (long?)signaal.Periode?.Eind.AlsGetal()),
            ("@kenmerk", signaal.Kenmerk),
            ("@bedrag", signaal.Bedrag.Cent),
            ("@toelichting", signaal.Toelichting),
            ("@bij", bij),
            ("@versie", versie),
            ("@nu", nu.AlsTekst()));
        foreach (var referentie in new[] { signaal.Referentie, signaal.Andere }.OfType<string>())
        {
            transactie.Voer(_sql.ZetOpWerklijst, ("@aanbieder", aanbieder), ("@referentie", referentie));
        }
    }

    private void SluitAf(BewaardSignaal signaal, string soort)
    {
        transactie.Voer(_sql.SluitAf, ("@signaal", signaal.Nummer), ("@soort", soort));
        Stap(signaal.Nummer, soort, Gebruiker.Dienst.Naam, Gebruiker.Dienst.Rol, null, null);
        foreach (var referentie in new[] { signaal.Signaal.Referentie, signaal.Signaal.Andere }.OfType<string>())
        {
            transactie.Voer(_sql.HaalVanWerklijst, ("@aanbieder", signaal.Aanbieder), ("@referentie", referentie));
        }
    }

    private void Stap(long signaal, string soort, string wie, string rol, long? bedrag, string? toelichting) => transactie.Voer(
        _sql.NieuweStap, ("@signaal", signaal), ("@soort", soort), ("@versie", versie), ("@nu", nu.AlsTekst()), ("@wie", wie), ("@rol", rol), ("@bedrag", bedrag), ("@toelichting", toelichting));
}
