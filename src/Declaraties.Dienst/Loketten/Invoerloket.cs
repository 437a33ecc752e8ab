using Declaraties.Beantwoorden;
using Declaraties.Beleid.Indiceren;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat iemand inleest.</summary>
public enum Invoersoort
{
    Toewijzingen,
    Contracten,
    Producten,
    Aanbieders,
}

/// <summary>Een bestand dat iemand aanbiedt.</summary>
public sealed record Invoerbestandje(Invoersoort Soort, string Naam, ReadOnlyMemory<byte> Inhoud)
{
    /// <summary>Zoals de soort in een adres en in het logboek heet.</summary>
    public string Soortnaam => Soort.Woord();
}

/// <param name="Wat">Waarover het gaat.</param>
/// <param name="Was">Hoe het nu staat; null als het er nog niet is.</param>
/// <param name="Wordt">Hoe het komt te staan.</param>
public sealed record Invoerwijziging(string Wat, string? Was, string Wordt);

/// <summary>Wat een invoer zou doen.</summary>
/// <param name="Wijzigingen">Wat er anders komt te staan.</param>
/// <param name="Ongewijzigd">Hoeveel regels er al precies zo staan.</param>
/// <param name="Geweigerd">Wat er niet in kan, en waarom.</param>
public sealed record Invoervoorbeeld(IReadOnlyList<Invoerwijziging> Wijzigingen, int Ongewijzigd, IReadOnlyList<string> Geweigerd)
{
    /// <summary>Wat er wel in gaat en toch iets laat zien.</summary>
    public IReadOnlyList<string> Signalen { get; init; } = [];

    /// <summary>Wat er anders wordt, voor zover een declaratie het kan merken.</summary>
    public IReadOnlyList<Raakpunt> Raakt { get; init; } = [];

    /// <summary>Verandert mee met wat er zou gebeuren: zo blijkt of wat iemand zag nog klopt.</summary>
    public string Stand => Vingerafdruk.Van(string.Join('\n', Wijzigingen.Select(w => $"{w.Wat}|{w.Was}|{w.Wordt}").Append($"{Ongewijzigd}").Concat(Geweigerd))).ToString();
}

/// <summary>Hoe het inlezen afliep.</summary>
/// <param name="Zin">Wat er is gebeurd; null als er niets is gebeurd.</param>
/// <param name="Ontvangst">Van een WMO301 dat is aangenomen: de sleutel waaronder het wordt verwerkt.</param>
/// <param name="Voorbeeld">Wat het deed, of wat het nu zou doen.</param>
public sealed record Invoerafloop(string? Zin, string? Ontvangst, Invoervoorbeeld Voorbeeld);

/// <summary>Gegevens inlezen: eerst zien wat er zou veranderen, dan doen. Het doen gaat langs dezelfde weg als altijd; een WMO301 dus langs de intake.</summary>
public sealed class Invoerloket(Databasevoorraad databases, Intake intake, Dienstinstellingen instellingen, TimeProvider klok)
{
    public const string Handeling = "gegevens ingelezen";

    private readonly Bandbreedtebron _banden = new(klok);

    /// <summary>Grotere bestanden gaan langs de intake of de opdracht <c>importeer</c>.</summary>
    public const int MeesteBytes = 1024 * 1024;

    /// <summary>Wat het inlezen nu zou doen. Er verandert niets.</summary>
    public Invoervoorbeeld Proef(Invoerbestandje bestand)
    {
        try
        {
            return bestand.Soort switch
            {
                Invoersoort.Contracten => Contracten(bestand),
                Invoersoort.Producten => Producten(bestand),
                Invoersoort.Aanbieders => Aanbieders(bestand),
                _ => Toewijzingen(bestand),
            };
        }
        catch (BeletselException verkeerd)
        {
            return new Invoervoorbeeld([], 0, [verkeerd.Message]);
        }
    }

    /// <summary>Leest het bestand in, als er iets in te lezen is en het nog zou doen wat de lezer zag.</summary>
    public async Task<Invoerafloop> VoerInAsync(Invoerbestandje bestand, string stand, Opslag.Gebruiker wie, CancellationToken stop)
    {
        var voorbeeld = Proef(bestand);
        if (voorbeeld.Stand != stand || voorbeeld.Wijzigingen.Count == 0)
        {
            return new Invoerafloop(null, null, voorbeeld);
        }

        var (zin, ontvangst) = bestand.Soort == Invoersoort.Toewijzingen ? await BiedAanAsync(bestand, wie, stop) : (LeesIn(bestand, stand), null);
        if (zin is null)
        {
            return new Invoerafloop(null, null, Proef(bestand));
        }

        databases.Met(database => new Logboekopslag(database, klok).Schrijf(wie, Handeling, $"{bestand.Soortnaam}: {bestand.Naam}", zin));
        return new Invoerafloop(zin, ontvangst, voorbeeld);
    }

    /// <summary>Leest in, en kijkt binnen dezelfde transactie of het nog is wat de lezer zag; null als een ander net eerder was.</summary>
    private string? LeesIn(Invoerbestandje bestand, string stand) => databases.Met(database =>
    {
        var opslag = new Referentieopslag(database, klok);
        Invoeruitslag? uitslag;
        if (bestand.Soort == Invoersoort.Contracten)
        {
            var (regels, fouten) = Referentiebestand.Contracten(bestand.Naam, bestand.Inhoud);
            uitslag = opslag.VoegContractenToe(regels, voorstel => Van(voorstel, fouten).Stand == stand);
        }
        else if (bestand.Soort == Invoersoort.Aanbieders)
        {
            var (regels, fouten) = Referentiebestand.Aanbieders(bestand.Naam, bestand.Inhoud);
            uitslag = new Naamopslag(database, klok).VoegToe(regels, voorstel => Van(voorstel, fouten).Stand == stand);
        }
        else
        {
            var (regels, fouten) = Referentiebestand.Producten(bestand.Naam, bestand.Inhoud);
            uitslag = opslag.VoegProductenToe(regels, voorstel => Van(voorstel, fouten).Stand == stand);
        }

        return uitslag is null ? null : $"{uitslag.Nieuw} regels nieuw of gewijzigd, {uitslag.Ongewijzigd} ongewijzigd.";
    });

    private async Task<(string? Zin, string? Ontvangst)> BiedAanAsync(Invoerbestandje bestand, Opslag.Gebruiker wie, CancellationToken stop)
    {
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bestand.Inhoud.Span), Afzender = wie.Naam };
        var ontvangst = (await intake.OntvangAsync(nieuw, Inzender.Gemeente, stop)).Zeker;
        return ($"De toewijzing is aangenomen (ontvangst {ontvangst.Sleutel}) en wordt verwerkt in de volgorde van ontvangst.", ontvangst.Sleutel);
    }

    private Invoervoorbeeld Producten(Invoerbestandje bestand)
    {
        var (regels, fouten) = Referentiebestand.Producten(bestand.Naam, bestand.Inhoud);
        return Van(databases.Met(database => new Referentieopslag(database, klok).ProefProducten(regels)), fouten);
    }

    private Invoervoorbeeld Contracten(Invoerbestandje bestand)
    {
        var (regels, fouten) = Referentiebestand.Contracten(bestand.Naam, bestand.Inhoud);
        return Van(databases.Met(database => new Referentieopslag(database, klok).ProefContracten(regels)), fouten);
    }

    private Invoervoorbeeld Aanbieders(Invoerbestandje bestand)
    {
        var (regels, fouten) = Referentiebestand.Aanbieders(bestand.Naam, bestand.Inhoud);
        return Van(databases.Met(database => new Naamopslag(database, klok).Proef(regels)), fouten);
    }

    private static Invoervoorbeeld Van(Invoervoorstel<Aanbiedernaam> voorstel, IReadOnlyList<Regelfout> fouten) => Van(
        voorstel, fouten, een => $"aanbieder {een.Aanbieder} vanaf {Nederlands.Datum(een.Ingangsdatum)}", een => $"{een.Naam}, {TotEnMet(een.Einddatum)}");

    private static Invoervoorbeeld Van(Invoervoorstel<Productregel> voorstel, IReadOnlyList<Regelfout> fouten) => Van(
        voorstel, fouten, p => $"product {p.Product} vanaf {Nederlands.Datum(p.Ingangsdatum)}", p => $"{p.Omschrijving}, {TotEnMet(p.Einddatum)}") with
    {
        Raakt = Raakpunt.Van(voorstel.Wijzigingen.Select(wijziging => wijziging.Wordt)),
    };

    private static Invoervoorbeeld Van(Invoervoorstel<Contractregel> voorstel, IReadOnlyList<Regelfout> fouten) => Van(
        voorstel,
        fouten,
        c => $"aanbieder {c.Aanbieder}, product {c.Product}, {c.Eenheid.InWoorden()}, vanaf {Nederlands.Datum(c.Ingangsdatum)}",
        c => $"{Nederlands.Euro(c.Tarief)}, {TotEnMet(c.Einddatum)}{(c.Tariefset is { } set ? $", volgens {set.InWoorden()}" : "")}") with
    {
        Raakt = Raakpunt.Van(voorstel.Wijzigingen.Select(wijziging => wijziging.Wordt)),
    };

    private static Invoervoorbeeld Van<T>(Invoervoorstel<T> voorstel, IReadOnlyList<Regelfout> fouten, Func<T, string> wat, Func<T, string> hoe)
        where T : class => new(
            [.. voorstel.Wijzigingen.Select(w => new Invoerwijziging(wat(w.Wordt), w.Was is null ? null : hoe(w.Was), hoe(w.Wordt)))],
            voorstel.Ongewijzigd,
            [.. fouten.Concat(voorstel.Geweigerd).OrderBy(fout => fout.Regelnummer).Select(fout => $"Regel {fout.Regelnummer}: {fout.Reden}.")]);

    private Invoervoorbeeld Toewijzingen(Invoerbestandje bestand)
    {
        using var stroom = new MemoryStream(bestand.Inhoud.ToArray(), writable: false);
        var bytes = bestand.Inhoud;
        var gelezen = Enveloplezer.Lees(stroom, instellingen.Grenzen, inhoud =>
        {
            bytes = Invoerbestand.Bytes(inhoud, instellingen.Grenzen);
            return Berichtlezer.LeesToewijzing(bytes, instellingen.Grenzen);
        });
        if (gelezen.Bericht is not { } bericht)
        {
            return new Invoervoorbeeld([], 0, [.. gelezen.Fouten.Select(fout => fout.ToString()), .. gelezen.Einde.InWoorden() is { } slot ? [slot] : (string[])[]]);
        }

        if (Toewijzingsloket.Bezwaren(bericht) is { Count: > 0 } bezwaren)
        {
            return new Invoervoorbeeld([], 0, bezwaren);
        }

        var toewijzingen = bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing).ToList();
        // Null: precies dit bericht is er al.
        var dossier = databases.Met(database => new Beurten(database, klok).Lees(
            lezing => lezing.IsOpgenomen(Vingerafdruk.Van(bytes.Span)) ? null : lezing.Laad(bericht, instellingen.Vandaag(klok))));
        if (dossier is null)
        {
            return new Invoervoorbeeld([], toewijzingen.Count, []);
        }

        if (Toewijzingsloket.Bezwaren(bericht, dossier, instellingen.Categorieen) is { Count: > 0 } redenen)
        {
            return new Invoervoorbeeld([], 0, redenen);
        }

        var geldend = dossier.Toewijzingen.ToLookup(ToewijzingSleutel.Van);
        return new Invoervoorbeeld(
            [.. toewijzingen.Select(t => new Invoerwijziging(
                $"toewijzing {t.ToewijzingNummer} van aanbieder {t.Aanbieder} in {Nederlands.Gemeente(t.Gemeente)}",
                geldend[ToewijzingSleutel.Van(t)].FirstOrDefault() is { } was ? InWoorden(was) : null,
                InWoorden(t)))],
            0,
            [])
        {
            Signalen = [.. Bandsignalering.Van(bericht, databases.Met(_banden.Lees)).Select(signaal => signaal.Toelichting)],
            Raakt = Raakpunt.Van(toewijzingen),
        };
    }

    private static string InWoorden(Toewijzing toewijzing) =>
        $"{(toewijzing.IsVerwijderd ? "verwijderd; " : "")}product {toewijzing.Product?.ToString() ?? "niet genoemd"}, {toewijzing.Omvang?.ToString() ?? "zonder omvang"}, vanaf {Nederlands.Datum(toewijzing.Ingangsdatum)}, {TotEnMet(toewijzing.Einddatum)}";

    private static string TotEnMet(DateOnly? einddatum) => einddatum is { } dag ? $"t/m {Nederlands.Datum(dag)}" : "zonder einde";
}
