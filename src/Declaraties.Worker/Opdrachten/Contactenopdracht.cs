using System.CommandLine;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>contacten</c>: het contactenregister van aanbieders, en of het draagt wat er is gedeclareerd.</summary>
internal static class Contactenopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("contacten", "Het contactenregister van aanbieders: inlezen, en naast wat is gedeclareerd leggen.")
        {
            Contactenimporteeropdracht.Opdracht(omgeving),
            Contactencontroleeropdracht.Opdracht(omgeving),
        };
        HulpActie.Voorbeelden(opdracht, Contactenimporteeropdracht.Voorbeeld, Contactencontroleeropdracht.Voorbeeld);
        return opdracht;
    }
}
