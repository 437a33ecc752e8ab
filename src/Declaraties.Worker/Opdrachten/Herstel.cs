using System.CommandLine;
using System.Globalization;
using Declaraties.Bus;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Knooppunt;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Mappen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beheer;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Web.Vragen;
using Declaraties.Worker.Samenstellen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>herstel</c>: zet terug wat de dienst niet kon verwerken of bezorgen, nadat de oorzaak is weggenomen.</summary>
internal static class Herstel
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = Serve.Instellingenbestand();
        var lijst = new Option<bool>("--lijst") { Description = "Toon alleen wat er op fout staat en wat niet te bezorgen is, en waarom; zet niets terug.", Arity = ArgumentArity.Zero };
        var post = Opties.Geheel("--post", 1, long.MaxValue);
        (post.Description, post.HelpName) = ("Alleen dit uitgaande bericht, naar zijn nummer in de lijst: probeer het opnieuw, of doe ermee wat de volgende opties zeggen.", "NUMMER");
        var naar = new Option<string?>("--naar") { Description = "Geef het bericht van --post een andere bestemming: een bestandsnaam, of een wachtrij van de ontvanger.", HelpName = "BESTEMMING" };
        var vervalt = new Option<bool>("--vervalt") { Description = "Bezorg het bericht van --post niet meer. Het oordeel en het antwoord blijven.", Arity = ArgumentArity.Zero };
        var reden = new Option<string?>("--reden") { Description = "Waarom, bij --naar en --vervalt.", HelpName = "TEKST" };
        var retour = Opties.Geheel("--retour", 1, long.MaxValue);
        (retour.Description, retour.HelpName) = ("Stuur het antwoord waarover dit foutbericht (Fo01) gaat opnieuw, met een nieuw referentienummer; het nummer staat in de lijst.", "NUMMER");
        var klopt = Serve.KlokKlopt();
        var opdracht = new Command("herstel", "Zet terug wat de dienst niet kon verwerken of bezorgen: uit de database en uit de foutwachtrijen.") { lijst, post, naar, vervalt, reden, retour, klopt, bestand };
        HulpActie.Voorbeelden(opdracht, "herstel --lijst", "herstel", "herstel --post 12 --naar zorgpunt.antwoorden --reden hernoemd", "herstel --retour 3");
        opdracht.Validators.Add(resultaat =>
        {
            bool Is(Option optie) => resultaat.GetResult(optie) is { Implicit: false };
            if ((Is(lijst) ? 1 : 0) + (Is(post) ? 1 : 0) + (Is(retour) ? 1 : 0) + (Is(klopt) ? 1 : 0) > 1)
            {
                resultaat.AddError("Geef --lijst, --post, --retour of --klok-klopt, en niet meer dan een daarvan.");
            }

            if ((Is(naar) || Is(vervalt) || Is(reden)) && !Is(post))
            {
                resultaat.AddError("--naar, --vervalt en --reden horen bij --post.");
            }

            if (Is(naar) && Is(vervalt))
            {
                resultaat.AddError("Geef --naar of --vervalt, niet allebei.");
            }

            if ((Is(naar) || Is(vervalt)) != Is(reden))
            {
                resultaat.AddError("--naar en --vervalt vragen een --reden.");
            }
        });
        opdracht.SetAction(resultaat =>
        {
            var (gelezen, _) = Serve.Lees(resultaat.GetRequiredValue(bestand), resultaat.GetResult(bestand) is { Implicit: false });
            var instellingen = gelezen.Met(omgeving.Edities);
            Opties.EisDatabase(instellingen.Dienst.Database);
            return resultaat.GetResult(klopt) is { Implicit: false } ? BevestigKlok(omgeving, instellingen)
                : resultaat.GetResult(post) is { Implicit: false } ? MetPost(omgeving, instellingen, resultaat.GetValue(post), resultaat.GetValue(naar), resultaat.GetValue(vervalt), resultaat.GetValue(reden))
                : resultaat.GetResult(retour) is { Implicit: false } ? MetRetour(omgeving, instellingen, resultaat.GetValue(retour))
                : resultaat.GetValue(lijst) ? Toon(omgeving, instellingen)
                : ZetTerug(omgeving, instellingen);
        });
        return opdracht;
    }

    private static int Toon(Omgeving omgeving, Programmainstellingen instellingen)
    {
        using var database = Database.OpenLezend(instellingen.Dienst.Database);
        var fouten = OpFout(omgeving, instellingen, database, zetTerug: false);
        var post = new Onbestelbaaropslag(database, omgeving.Klok, instellingen.Dienst.PostOpgeven).Alles();
        foreach (var een in post)
        {
            omgeving.Scherm.Uit.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"post {een.Nummer}: {een.Soort} bij {Onbestelbaarloket.Onderwerp(een)} naar {Onbestelbaarloket.Waarheen(een)}, {(een.OpgegevenOp is null ? "wordt nog geprobeerd" : "opgegeven")}: {een.Reden}"));
        }

        var retouren = new Retouropslag(database, omgeving.Klok).Open(int.MaxValue);
        foreach (var een in retouren)
        {
            omgeving.Scherm.Uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"retour {een.Nummer}: {een.Sleutel ?? "zonder ontvangst"}: {Retourloket.InWoorden(een)}"));
        }

        omgeving.Scherm.Zeg($"{fouten} op fout{(retouren.Count > 0 ? $", {retouren.Count} teruggekomen" : "")}{(post.Count > 0 ? $", {post.Count} niet te bezorgen" : "")}.");
        return Afsluitcode.Goed;
    }

    private static int ZetTerug(Omgeving omgeving, Programmainstellingen instellingen)
    {
        using var database = Database.Open(instellingen.Dienst.Database);
        var fouten = OpFout(omgeving, instellingen, database, zetTerug: true);
        // The sweeper of the service finds them.
        new Ontvangstopslag(database, omgeving.Klok).Herstel(null);
        var post = new Onbestelbaaropslag(database, omgeving.Klok, instellingen.Dienst.PostOpgeven).ProbeerAllesOpnieuw(Opdrachtregelgebruiker.Deze);
        omgeving.Scherm.Zeg($"{fouten} teruggezet{(post > 0 ? $", {post} weer te bezorgen" : "")}.");
        return Afsluitcode.Goed;
    }

    private static int MetPost(Omgeving omgeving, Programmainstellingen instellingen, long nummer, string? naar, bool vervalt, string? reden)
    {
        using var databases = new Databasevoorraad(instellingen.Dienst.Database, omgeving.Klok);
        using var bel = new Postbel();
        var loket = new Onbestelbaarloket(databases, instellingen.Dienst, bel, omgeving.Klok, instellingen.Bus);
        var vraag = Vraag.Van([("bestemming", naar), ("reden", reden)]);
        var afloop = naar is not null ? Gevraagd(vraag, Omleidvraag.Lees(vraag), om => loket.LeidOm(nummer, om.Bestemming, om.Reden, Opdrachtregelgebruiker.Deze))
            : vervalt ? Gevraagd(vraag, Redenvraag.Lees(vraag, Onbestelbaarloket.LangsteReden), waarom => loket.LaatVervallen(nummer, waarom, Opdrachtregelgebruiker.Deze))
            : loket.ProbeerOpnieuw(nummer, Opdrachtregelgebruiker.Deze);
        if (!afloop.IsGelukt)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, afloop.Uitleg);
        }

        omgeving.Scherm.Uit.WriteLine(afloop.Uitleg);
        return Afsluitcode.Goed;
    }

    private static int MetRetour(Omgeving omgeving, Programmainstellingen instellingen, long nummer)
    {
        using var databases = new Databasevoorraad(instellingen.Dienst.Database, omgeving.Klok);
        using var bel = new Postbel();
        var enveloppen = new Envelopmaker(instellingen.Dienst.Ggk);
        List<IPost> post = [new Mappost(enveloppen, omgeving.Klok)];
        if (instellingen.Dienst.Ggk.HeeftUitgang)
        {
            post.Add(new Ggkpost(enveloppen, omgeving.Klok));
        }

        if (instellingen.Bus is { } bus)
        {
            post.Add(bus.Post(enveloppen, omgeving.Klok));
        }

        // The service delivers it: it looks every second.
        var afloop = new Retourloket(databases, post, enveloppen, bel, omgeving.Klok).StuurOpnieuw(nummer, Opdrachtregelgebruiker.Deze);
        if (!afloop.IsGelukt)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, afloop.Uitleg);
        }

        omgeving.Scherm.Uit.WriteLine(afloop.Uitleg);
        return Afsluitcode.Goed;
    }

    private static Postafloop Gevraagd<T>(Vraag vraag, T? gevraagd, Func<T, Postafloop> doe)
        where T : class => gevraagd is not null ? doe(gevraagd) : throw new Afbreken(Afsluitcode.VerkeerdGebruik, string.Join(' ', vraag.Bezwaren));

    private static int BevestigKlok(Omgeving omgeving, Programmainstellingen instellingen)
    {
        using var database = Database.Open(instellingen.Dienst.Database);
        new Klokopslag(database, omgeving.Klok).Bevestig(Opdrachtregelgebruiker.Deze);
        omgeving.Scherm.Uit.WriteLine($"De klok staat op {NederlandseTijd.Plaatselijk(omgeving.Klok.GetUtcNow()):yyyy-MM-dd HH:mm}, en dat klopt. De dienst kan starten.");
        return Afsluitcode.Goed;
    }

    /// <summary>Toont wat op fout staat, en zet terug wat op een foutwachtrij staat als dat is gevraagd.</summary>
    /// <returns>Hoeveel er zijn.</returns>
    private static int OpFout(Omgeving omgeving, Programmainstellingen instellingen, Database database, bool zetTerug)
    {
        var gevonden = new Ontvangstopslag(database, omgeving.Klok).OpFout().Select(fout => (Waar: $"ontvangst {fout.Sleutel}", fout.Reden)).ToList();
        if (instellingen.Bus is { } bus)
        {
            gevonden.AddRange(Doorloop(bus, zetTerug).Select(fout => ($"wachtrij {fout.Wachtrij}", fout.Reden)));
        }

        foreach (var (waar, reden) in gevonden)
        {
            omgeving.Scherm.Uit.WriteLine($"{waar}: {Afscherming.ZonderBsn(reden)}");
        }

        return gevonden.Count;
    }

    private static IReadOnlyList<Foutlevering> Doorloop(Businstellingen bus, bool zetTerug)
    {
        try
        {
            return Foutwachtrijen.DoorloopAsync(bus, zetTerug).GetAwaiter().GetResult();
        }
        catch (BrokerOnbereikbaarException fout)
        {
            throw new Afbreken(Afsluitcode.EigenFout, $"{fout.Message} Er is niets teruggezet.");
        }
    }
}
