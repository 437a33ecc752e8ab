using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CS325NulIsDebet
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS325",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Bij een bedrag van 0 is DebetCredit D.",
        Kop = "Credit van nul euro",
        Waarom = "Van een bedrag van nul is niets terug te nemen.",
        Herstel = "Zet bij een bedrag van nul DebetCredit op D; was het een credit, vul dan het bedrag in van de prestatie die u intrekt.",
        Bron = "iWmo en iJw 3.2, CS325",
        Declaratie = t => Toets("TotaalBedrag", t.Bericht.TotaalBedrag, t.Bericht.TotaalDebetCredit, "DebetCredit D bij een bedrag van 0."),
        Prestatie = t => Toets(
            "Bedrag", t.Prestatie.IngediendBedrag, t.Prestatie.DebetCredit, "Het bedrag van de debetprestatie die wordt ingetrokken. Een van 0 is niet te crediteren: dien de prestatie dan niet in."),
        OokBijCredit = true,
    };

    private static Uitkomst Toets(string naam, Bedrag bedrag, DebetCredit debetCredit, string zouVoldoen) =>
        bedrag.Cent != 0 || debetCredit == DebetCredit.Debet
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet($"{naam} is 0 met DebetCredit C.", zouVoldoen);
}
