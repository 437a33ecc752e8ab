using System.CommandLine;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De database waarin een opdracht schrijft, en die er nog niet hoeft te zijn; haar map wel, tenzij er om wordt gevraagd haar te maken.</summary>
internal sealed class Schrijfdatabase
{
    private readonly Option<string> _naam = Opties.Database();
    private readonly Option<bool> _maak = new("--maak") { Description = "Maak de map van de database als die er niet is.", Arity = ArgumentArity.Zero };

    private Schrijfdatabase()
    {
    }

    /// <summary>Geeft <paramref name="opdracht"/> de twee opties.</summary>
    public static Schrijfdatabase Bij(Command opdracht)
    {
        var database = new Schrijfdatabase();
        opdracht.Add(database._naam);
        opdracht.Add(database._maak);
        return database;
    }

    /// <summary>Pad of verbindingsreeks.</summary>
    /// <exception cref="Dienst.Basis.BeletselException">De map is er niet, of kan niet worden gemaakt.</exception>
    public string Naam(ParseResult resultaat)
    {
        var naam = resultaat.GetRequiredValue(_naam);
        if (Opslag.Database.Map(naam) is { } map)
        {
            // Nobody wrote the default, so nobody wrote it wrongly.
            Doelmap.Eis($"Database {naam}", map, resultaat.GetValue(_maak) || naam == Dienstinstellingen.StandaardDatabase, "geef --maak");
        }

        return naam;
    }
}
