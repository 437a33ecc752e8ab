using System.Globalization;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van onze enveloppen met een foutbericht terugkwam: zien, opnieuw versturen met een nieuw referentienummer, en zeggen dat er niets hoeft.</summary>
public sealed class Retourloket(Databasevoorraad databases, IEnumerable<IPost> post, Envelopmaker enveloppen, Postbel postbel, TimeProvider klok)
{
    /// <summary>Zoveel staan er op de werklijst; de rest staat op de eigen pagina.</summary>
    public const int OpWerklijst = 10;

    private readonly IPost[] _post = [.. post];

    public Bladzijde<Retour> Lijst(int bladzijde) => Met(opslag => opslag.Lijst(bladzijde));

    /// <summary>Waarmee nog niets is gedaan, het oudste voorop.</summary>
    public IReadOnlyList<Retour> Open(int hoogstens = OpWerklijst) => Met(opslag => opslag.Open(hoogstens));

    public int AantalOpen() => Met(opslag => opslag.AantalOpen());

    public IReadOnlyList<Retour> VanOordeel(long versie) => Met(opslag => opslag.VanOordeel(versie));

    /// <summary>Wat er aan de hand is, in een zin zonder Bsn.</summary>
    public static string InWoorden(Retour retour)
    {
        ArgumentNullException.ThrowIfNull(retour);
        var reden = Afscherming.ZonderBsn($"{retour.Code}{(retour.Omschrijving is { } omschrijving ? $", {omschrijving}" : "")}");
        return retour switch
        {
            { IsAlAangekomen: true } => $"Het antwoord was er al ({reden}); er hoeft niets.",
            { Sleutel: null } => $"Hoort bij niets dat hier is verstuurd: {reden}",
            _ => $"Niet bezorgd: {reden}",
        };
    }

    public Postafloop StuurOpnieuw(long nummer, Gebruiker wie)
    {
        if (Met(opslag => opslag.Zoek(nummer)) is not { } retour)
        {
            return Onbekend(nummer);
        }

        if (!retour.KanOpnieuw)
        {
            return new Postafloop(Postlot.KanNiet, retour switch
            {
                { Stand: Retourstand.Opnieuw } => $"Dit is al opnieuw verstuurd, als {retour.Vervolg}.",
                { Stand: Retourstand.Gezien } => "Van dit foutbericht is al gezegd dat er niets hoeft.",
                { IsAlAangekomen: true } => $"Het antwoord was er al ({retour.Code}): opnieuw versturen geeft weer deze fout. Zeg dat het is gezien.",
                { Sleutel: null } => "Bij dit foutbericht is niets te vinden dat hier is verstuurd, dus er is niets om opnieuw te sturen.",
                _ => "Alleen een antwoord op een declaratie is opnieuw te versturen.",
            });
        }

        var antwoord = databases.Met(database => new Beurten(database, klok).Lees(lezing => lezing.Toen(retour.Versie!.Value)))!.Oordeel.Antwoord;
        switch (Met(opslag => opslag.StuurOpnieuw(nummer, wie, (ontvangst, keer) => Hernieuw(ontvangst, antwoord, keer))))
        {
            case null:
                return Onbekend(nummer);
            case { Referentienummer: null }:
                return new Postafloop(Postlot.KanNiet, "Er is nu geen weg waarlangs het kan: stel Ggk:Uitgang in.");
            case { Referentienummer: { } nieuw, Post.Count: 0 }:
                return new Postafloop(Postlot.Gelukt, $"Het antwoord is opnieuw te halen, als {nieuw}; laat wie het haalde dat nog eens doen.");
            case { Referentienummer: { } nieuw }:
                postbel.Bel();
                return new Postafloop(Postlot.Gelukt, $"Het antwoord gaat opnieuw weg, als {nieuw}.");
        }
    }

    /// <summary>Langs een uitgang of de deur waardoor het kwam; wie over HTTP aanbood haalt het zelf.</summary>
    private Hernieuwing Hernieuw(Ontvangst ontvangst, byte[] antwoord, int keer)
    {
        NieuwUitgaandBericht[] klaar = [.. _post.SelectMany(p => p.Opnieuw(ontvangst, antwoord, keer))];
        return klaar.Length == 0 && ontvangst is { Kanaal: Kanaal.Http, Envelop: { } bewijs }
            ? new(enveloppen.Referentienummer(bewijs.Envelop, new MemoryStream(antwoord, writable: false), keer), klaar)
            : new(klaar.Select(een => een.Referentienummer).FirstOrDefault(een => een is not null), klaar);
    }

    public Postafloop Gezien(long nummer, Gebruiker wie) => Met(opslag => opslag.Gezien(nummer, wie))
        ? new Postafloop(Postlot.Gelukt, $"Foutbericht {nummer.ToString(CultureInfo.InvariantCulture)} is gezien.")
        : Onbekend(nummer);

    private static Postafloop Onbekend(long nummer) =>
        new(Postlot.Onbekend, $"Er is geen foutbericht {nummer.ToString(CultureInfo.InvariantCulture)} waarmee nog iets moet gebeuren; misschien deed een ander het al.");

    private T Met<T>(Func<Retouropslag, T> werk) => databases.Met(database => werk(new Retouropslag(database, klok)));
}
