namespace Declaraties.Controleren.Niveau3;

public static class TR390DebetNietEerderGecrediteerd
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR390",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9390",
        Eis = "Een debetprestatie wordt één keer gecrediteerd.",
        Kop = "Prestatie is al gecrediteerd",
        Waarom = "Een prestatie kan één keer worden teruggenomen.",
        Herstel = "Laat deze creditprestatie weg: de prestatie is al ingetrokken. Wat wel klopt declareert u met een nieuwe prestatie.",
        Bron = "iWmo en iJw 3.2, TR390; besluit 15",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Prestatie.IsCredit && t.Dossier.GecrediteerdeReferentieNummers.Contains(t.Prestatie.VorigReferentieNummer!)
            ? Uitkomst.VoldoetNiet(
                $"Debetprestatie {t.Prestatie.VorigReferentieNummer} is al eerder gecrediteerd.",
                "Niets: de debetprestatie is al ingetrokken. Dien de prestatie niet in.")
            : Uitkomst.Voldoet;
}
