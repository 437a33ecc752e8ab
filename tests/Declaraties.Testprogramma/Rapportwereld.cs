namespace Declaraties.Testprogramma;

/// <summary>Een kleine wereld waarover te rapporteren is: goedgekeurd, afgewezen, en een toewijzing waarvan de benutting niet te bepalen is.</summary>
public static class Rapportwereld
{
    public static Werkplaats Maak(string geval = "plafond-totaal")
    {
        var werkplaats = new Werkplaats();
        werkplaats.LeesIn(geval);
        werkplaats.Declareer(Voorraad.Bestand(geval, "declaraties"));
        return werkplaats;
    }
}
