using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Schijf;
using Declaraties.Domein;
using Declaraties.Proefwereld;
using Declaraties.Toewijzen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat de demo van de keten laat zien: een declaratie van elke wet in een envelop van het GGk, beantwoord in een envelop.</summary>
internal static class Demoketen
{
    private const string Naam = "keten";

    /// <summary>Leest een kleine wereld van de Jeugdwet in, in enveloppen, bij wat er is. Zij heeft dezelfde aanbieders en nummers: wat van de ene wet is telt niet voor de andere.</summary>
    /// <param name="omgeving">Waar het programma draait.</param>
    /// <param name="wereld">De wereld van de demo.</param>
    /// <param name="databasebestand">De database van de demo.</param>
    /// <param name="peildatum">De dag waarop de demo oordeelt.</param>
    public static int LeesIn(Omgeving omgeving, Generatoropdracht wereld, string databasebestand, DateOnly peildatum)
    {
        var map = Map(wereld);
        Genereer.Voer(omgeving, new Generatoropdracht { Uit = map, Clienten = 3, Aanbieders = 1, Maanden = 1, Seed = wereld.Seed, Wet = Wetkeuze.Jw }, inEnvelop: true);
        return Math.Max(
            Importeer.Producten(omgeving, Path.Combine(map, "producten.csv"), databasebestand),
            Math.Max(
                Importeer.Contracten(omgeving, Path.Combine(map, "contracten.csv"), databasebestand),
                Importeer.Toewijzingen(omgeving, Path.Combine(map, "toewijzingen"), databasebestand, EenProductcode.StandaardCategorieen, Leesgrenzen.Standaard, peildatum)));
    }

    /// <summary>Biedt van elke wet een declaratie in een envelop aan en zegt waarin het antwoord komt.</summary>
    /// <param name="omgeving">Waar het programma draait.</param>
    /// <param name="wereld">De wereld van de demo.</param>
    /// <param name="koerier">Wie het bij de dienst brengt.</param>
    public static async Task ToonAsync(Omgeving omgeving, Generatoropdracht wereld, Demokoerier koerier)
    {
        var map = Map(wereld);
        var eerste = Bestanden.Berichten(Path.Combine(wereld.Uit, "declaraties"))[0];
        var wmo = Path.Combine(map, Path.GetFileName(eerste));
        using (var envelop = new Envelopbestand(File.Create(wmo)))
        {
            await envelop.WriteAsync(await File.ReadAllBytesAsync(eerste));
        }

        var antwoorden = Path.Combine(map, "antwoorden");
        Bestanden.MaakMap(antwoorden);
        foreach (var bestand in (string[])[wmo, .. Bestanden.Berichten(Path.Combine(map, "declaraties"))])
        {
            var bytes = await File.ReadAllBytesAsync(bestand);
            var antwoord = await koerier.BrengAsync(bytes);
            Bestanden.Schrijf(Path.Combine(antwoorden, Path.GetFileNameWithoutExtension(bestand) + ".xml"), antwoord);
            omgeving.Scherm.Uit.WriteLine($"{Adressering<DeclaratieBericht>(bytes, Berichtlezer.LeesDeclaratie)}; het antwoord: {Adressering(antwoord, LeesAntwoord)}.");
        }

        omgeving.Scherm.Uit.WriteLine($"De enveloppen liggen in {Path.GetFullPath(map)}, de antwoorden in antwoorden/ daarin. Het WMO325 is byte voor byte dat zonder envelop.");
    }

    private static Leesresultaat<Antwoord> LeesAntwoord(Stream bericht, Leesgrenzen? grenzen)
    {
        using var geheugen = new MemoryStream();
        bericht.CopyTo(geheugen);
        return Berichtlezer.LeesAntwoord(geheugen.ToArray(), grenzen);
    }

    private static string Map(Generatoropdracht wereld) => Path.Combine(wereld.Uit, Naam);

    private static string Adressering<T>(byte[] bytes, Func<Stream, Leesgrenzen?, Leesresultaat<T>> lees)
        where T : class
    {
        using var stroom = new MemoryStream(bytes);
        var envelop = Enveloplezer.Lees(stroom, null, bericht => lees(bericht, null)).Envelop ?? throw new InvalidOperationException("De dienst antwoordt op een envelop zonder envelop.");
        return $"{envelop.Soort} met een {envelop.Functie} van {envelop.Zender.Organisatie} aan {envelop.Ontvanger.Organisatie}";
    }
}
