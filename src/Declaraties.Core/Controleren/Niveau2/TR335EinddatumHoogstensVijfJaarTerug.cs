namespace Declaraties.Controleren.Niveau2;

public static class TR335EinddatumHoogstensVijfJaarTerug
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR335",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "De Einddatum van een ProductPeriode ligt hoogstens vijf jaar voor DeclaratieDagtekening.",
        Kop = "Langer dan vijf jaar geleden",
        Waarom = "Na vijf jaar is een vordering verjaard.",
        Herstel = "Laat de prestatie weg. Is de periode verkeerd, zet dan de juiste datums.",
        Bron = "iWmo en iJw 3.2, TR335; besluiten 7 en 17",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private const int JarenTerug = 5;

    private static Uitkomst Toets(Toetsing t)
    {
        var einddatum = t.Prestatie.ProductPeriode.Eind;
        var dagtekening = t.Bericht.DeclaratieDagtekening;
        // AddYears maakt van 29 februari de 28e, zoals besluit 17 vraagt; voorbij het jaar 9999 is er niets om te weigeren.
        if (einddatum.Year > DateOnly.MaxValue.Year - JarenTerug || einddatum.AddYears(JarenTerug) >= dagtekening)
        {
            return Uitkomst.Voldoet;
        }

        return Uitkomst.VoldoetNiet(
            $"ProductPeriode eindigt op {einddatum:yyyy-MM-dd}, meer dan {JarenTerug} jaar voor DeclaratieDagtekening {dagtekening:yyyy-MM-dd}.",
            $"Niets: over deze periode kon tot en met {einddatum.AddYears(JarenTerug):yyyy-MM-dd} worden gedeclareerd. Dien de prestatie niet in.");
    }
}
