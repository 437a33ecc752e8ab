using System.Globalization;

namespace Declaraties.Proefwereld;

/// <summary>
/// Maakt een verzonnen wereld van toewijzingen en declaraties, om mee te proberen en te meten. Lees dit eerst.
/// <code>
/// Wereld          maanden, producten (met een overgang), aanbieders met contracten, clienten
/// Besluiten       per client: opeenvolgende besluiten, nooit twee producten op een dag
/// Levensloop      per client: toewijzingen daaruit, en de WMO301's waarin ze worden gestuurd
/// Maandopgave     per client en maand: wat de aanbieder indient als alles goed gaat
/// Afhandeling     per declaratie: nummers, fouten, wat is goedgekeurd, en wat daaruit volgt voor latere maanden
/// Register        per maand en toewijzing: de contacten die dragen wat er is geclaimd, en waar dat niet zo is
/// </code>
/// De uitvoer: <c>producten.csv</c>, <c>contracten.csv</c>, <c>aanbieders.csv</c> (hoe zij heten), <c>toewijzingen/</c> en <c>declaraties/</c> (de volgorde van de namen is
/// die van verwerken), en met fouten ook <c>verwacht.csv</c>: <c>Bestand;ReferentieNummer;RetourCodes</c> van elke prestatie
/// die wordt afgewezen. Een regel met 0233 is van een client die 8187 krijgt. Met contacten ook <c>declarabel.csv</c>, <c>contacten.csv</c> en <c>verwacht-contacten.csv</c>
/// (zie <see cref="Registerbestand"/>).
/// </summary>
public static class Wereldgenerator
{
    private const string Toewijzingen = "toewijzingen";
    private const string Declaraties = "declaraties";
    private const int ToewijzingenPerMelding = 1000;

    /// <param name="opdracht">Wat voor wereld.</param>
    /// <param name="schijf">Waarmee zij wordt geschreven.</param>
    /// <param name="voortgang">Krijgt hoe ver het is.</param>
    /// <param name="stop">Houdt op; wat er staat blijft staan.</param>
    /// <exception cref="GeneratorException">De opdracht kan niet, of de map is niet leeg; de melding is voor de gebruiker.</exception>
    public static Generatoruitslag Genereer(Generatoropdracht opdracht, Schijf schijf, Action<Voortgang>? voortgang = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        ArgumentNullException.ThrowIfNull(schijf);
        if (opdracht.Bezwaren() is { Count: > 0 } bezwaren)
        {
            throw new GeneratorException(string.Join(Environment.NewLine, bezwaren));
        }

        var map = new Uitvoermap(opdracht.Uit, schijf, Toewijzingen, Declaraties);
        var werelden = Wereldwet.Bij(opdracht.Wet).Select(wet => new Wereld(opdracht, wet)).ToList();
        map.Schrijf("producten.csv", s => Tabellen.Producten(s, werelden.SelectMany(wereld => wereld.Productregels)));
        map.Schrijf("contracten.csv", s => Tabellen.Contracten(s, werelden.SelectMany(wereld => wereld.Contractregels)));
        // Providers serve both laws, under one name.
        map.Schrijf("aanbieders.csv", s => Tabellen.Aanbieders(s, werelden[0].Aanbieders.Select(aanbieder => aanbieder.Naam)));

        using var verwacht = opdracht.FoutenPromille > 0 ? new Verwachtbestand(map) : null;
        using var register = opdracht.MetContacten ? new Registerbestand(map, metWet: opdracht.Wet != Wetkeuze.Wmo) : null;
        if (register is not null)
        {
            // What is declarable is agreed for every product, under both laws.
            map.Schrijf("declarabel.csv", new Declarabelafspraken(werelden[0]).Schrijf);
        }

        var uitslagen = werelden.Select(wereld => Schrijf(wereld, verwacht, register, map, voortgang, stop)).ToList();
        verwacht?.IsAf();
        register?.IsAf();
        return uitslagen.Aggregate(static (een, ander) => een.Met(ander)) with { Bytes = map.Bytes, Contacten = register?.Contacten ?? 0, Contactfouten = register?.Fouten ?? 0 };
    }

    private static Generatoruitslag Schrijf(Wereld wereld, Verwachtbestand? verwacht, Registerbestand? register, Uitvoermap map, Action<Voortgang>? voortgang, CancellationToken stop)
    {
        var xml = new XmlSchrijver(wereld.Wet);
        var clienten = wereld.MaakClienten();
        var berichten = SchrijfToewijzingen(wereld, clienten, map, xml, voortgang, stop);
        var claims = register is null ? null : new Claimboek();
        var uitslag = SchrijfDeclaraties(wereld, clienten, claims, verwacht, map, xml, voortgang, stop);
        if (register is not null)
        {
            new Register(wereld, claims!, new Declarabelafspraken(wereld)).Schrijf(clienten, register, stop);
        }

        return uitslag with { Toewijzingen = clienten.Sum(c => c.Toewijzingen.Count), Toewijzingsberichten = berichten };
    }

    private static int SchrijfToewijzingen(
        Wereld wereld, IReadOnlyList<Wereldclient> clienten, Uitvoermap map, XmlSchrijver xml, Action<Voortgang>? voortgang, CancellationToken stop)
    {
        var posten = new List<Toewijzingspost>();
        foreach (var client in clienten)
        {
            stop.ThrowIfCancellationRequested();
            Levensloop.Maak(wereld, client, posten);
        }

        posten.Sort();
        var schrijver = new ToewijzingSchrijver(xml, wereld);
        for (var i = 0; i < posten.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var (post, volgnummer) = (posten[i], i + 1);
            var naam = string.Create(CultureInfo.InvariantCulture, $"{volgnummer:D7}-{post.Dagtekening:yyyyMMdd}-{wereld.Wet.Bericht(301)}.xml");
            map.Schrijf(Path.Combine(Toewijzingen, naam), s => schrijver.Schrijf(s, post, volgnummer));
            if (volgnummer % ToewijzingenPerMelding == 0 || volgnummer == posten.Count)
            {
                voortgang?.Invoke(new Voortgang(Toewijzingen, volgnummer, posten.Count, 0));
            }
        }

        return posten.Count;
    }

    private static Generatoruitslag SchrijfDeclaraties(
        Wereld wereld, IReadOnlyList<Wereldclient> clienten, Claimboek? claims, Verwachtbestand? verwacht, Uitvoermap map, XmlSchrijver xml, Action<Voortgang>? voortgang, CancellationToken stop)
    {
        var opdracht = wereld.Opdracht;
        var fouten = opdracht.FoutenPromille > 0 ? new Foutenmaker(wereld) : null;
        var opgave = new Maandopgave(wereld);
        var afhandeling = new Afhandeling(wereld, fouten, claims);
        var schrijver = new DeclaratieSchrijver(xml, wereld.Wet);
        var paren = clienten.ToLookup(c => (c.Aanbieder.Index, c.Gemeente.Index));
        int declaraties = 0;
        long prestaties = 0, credits = 0, afgewezen = 0;
        for (var maand = 0; maand < opdracht.Maanden; maand++)
        {
            foreach (var aanbieder in wereld.Aanbieders)
            {
                foreach (var gemeente in wereld.Gemeenten)
                {
                    stop.ThrowIfCancellationRequested();
                    var declaratie = new Conceptdeclaratie(wereld, aanbieder, gemeente, maand);
                    foreach (var client in paren[(aanbieder.Index, gemeente.Index)])
                    {
                        var concept = new Conceptclient(client);
                        opgave.Vul(concept, maand);
                        if (concept.Regels.Count > 0)
                        {
                            declaratie.Clienten.Add(concept);
                        }
                    }

                    if (declaratie.Clienten.Count == 0)
                    {
                        continue;
                    }

                    afhandeling.Handel(declaratie);
                    map.Schrijf(Path.Combine(Declaraties, declaratie.Bestandsnaam), s => schrijver.Schrijf(s, declaratie));
                    verwacht?.Schrijf(declaratie);
                    declaraties++;
                    prestaties += declaratie.Genummerd.Count;
                    credits += declaratie.Genummerd.Count(r => r.IsCredit);
                    afgewezen += declaratie.Genummerd.Count(r => !r.IsGoedgekeurd);
                }
            }

            voortgang?.Invoke(new Voortgang(Declaraties, maand + 1, opdracht.Maanden, prestaties));
        }

        return new Generatoruitslag
        {
            Toewijzingen = 0,
            Toewijzingsberichten = 0,
            Declaraties = declaraties,
            Prestaties = prestaties,
            Credits = credits,
            Fouten = afgewezen,
            Bytes = 0,
        };
    }
}
