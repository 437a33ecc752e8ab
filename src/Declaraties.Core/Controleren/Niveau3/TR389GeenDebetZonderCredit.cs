namespace Declaraties.Controleren.Niveau3;

public static class TR389GeenDebetZonderCredit
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR389",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9389",
        Eis = "Voor dezelfde toewijzing, hetzelfde product en dezelfde ProductPeriode is er geen goedgekeurde debetprestatie meer die niet is gecrediteerd.",
        Kop = "Voor deze periode is al gedeclareerd",
        Waarom = "Een correctie is eerst een credit op wat er stond en dan een nieuwe prestatie; anders wordt er twee keer betaald.",
        Herstel = "Crediteer eerst de goedgekeurde prestatie (dat mag in hetzelfde bericht), of laat deze weg als zij hetzelfde is.",
        Bron = "iWmo en iJw 3.2, TR389; besluiten 5 en 15",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        // Besluit 15: vergeleken wordt op nummer, product en periode; of de toewijzing zelf nog bruikbaar is doet er niet toe.
        var debet = t.StandVanNummer?.OpenDebet(t.Prestatie.Product, t.Prestatie.ProductPeriode);
        return debet is null
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Voor toewijzing {t.Prestatie.ToewijzingNummer}, product {t.Prestatie.Product}, {t.Prestatie.ProductPeriode} is debetprestatie {debet.ReferentieNummer} al goedgekeurd en niet gecrediteerd.",
                $"Niets, als dit al is gedeclareerd: dien de prestatie niet in. Moet deze ervoor in de plaats komen, dan eerst, of in hetzelfde bericht, een creditprestatie met VorigReferentieNummer {debet.ReferentieNummer}.");
    }
}
