using System.CommandLine;
using System.Globalization;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Schijf;
using Declaraties.Domein;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief indexeer</c>: contracten met de tarieven van een nieuw jaar.</summary>
internal static class Tariefindexeeropdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var contracten = new Argument<string>("CONTRACTEN") { Description = "De contracten, zoals importeer contracten ze leest." };
        var index = new Option<string>("--index") { Description = "De reeksen: Jaar;Reeks;Gewicht;Prognose;Definitief. Gewichten van een jaar zijn samen 100.", HelpName = "INDEX", Required = true };
        var jaar = Opties.Geheel("--jaar", Opties.EersteJaar, Maand.LaatsteJaar);
        (jaar.Description, jaar.HelpName, jaar.Required) = ("Het jaar waarvoor de nieuwe tarieven gelden.", "JJJJ", true);
        var uit = new Option<string>("--uit") { Description = "Waar de contracten komen, om met importeer contracten in te lezen.", HelpName = "BESTAND", Required = true };
        var opdracht = new Command("indexeer", "Verhoogt tarieven vanaf 1 januari: de prognose van het jaar, en wat het vorige jaar meer of minder werd dan verwacht.") { contracten, index, jaar, uit };
        HulpActie.Voorbeelden(opdracht, "tarief indexeer contracten.csv --index index.csv --jaar 2027 --uit contracten-2027.csv");
        opdracht.SetAction(resultaat => Voer(
            omgeving, resultaat.GetRequiredValue(contracten), resultaat.GetRequiredValue(index), resultaat.GetRequiredValue(jaar), resultaat.GetRequiredValue(uit)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string contracten, string index, int jaar, string uit)
    {
        var (tariefindex, geindexeerd) = Tariefmap.Eis(omgeving, Indexering.Maak(Bestandsstuk.Van(contracten), Bestandsstuk.Van(index), jaar), contracten);
        Bestanden.Schrijf(uit, bestand => Contractschrijver.Schrijf(bestand, geindexeerd.Regels));
        omgeving.Scherm.Uit.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Index {jaar}: {Getallen.MetPunten(tariefindex.Honderdsten, 2)} % (prognose {Getallen.MetPunten(tariefindex.Prognose.Afgerond(3), 3)}, nacalculatie {Getallen.MetPunten(tariefindex.Nacalculatie.Afgerond(3), 3)})."));
        omgeving.Scherm.Uit.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{uit}: {Nederlands.Aantal(geindexeerd.Nieuw, false, "contractregel", "contractregels")} verhoogd vanaf {jaar}-01-01, {geindexeerd.Regels.Count - (2 * geindexeerd.Nieuw)} gebleven zoals het was."));
        return Afsluitcode.Goed;
    }
}
