namespace Declaraties.Controleren.Niveau2;

public static class CD060VorigReferentieNummerBijCredit
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CD060",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "VorigReferentieNummer is gevuld bij een creditprestatie en leeg bij een debetprestatie.",
        Kop = "VorigReferentieNummer past niet bij debet of credit",
        Waarom = "Alleen een credit verwijst naar een eerdere prestatie: die, en geen andere, wordt ingetrokken.",
        Herstel = "Vul bij een credit het ReferentieNummer van de prestatie die u intrekt; laat het bij een debet leeg.",
        Bron = "iWmo en iJw 3.2, CD060",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t) => (t.Prestatie.IsCredit, t.Prestatie.VorigReferentieNummer) switch
    {
        (true, null) => Uitkomst.VoldoetNiet(
            "Een creditprestatie zonder VorigReferentieNummer.",
            "VorigReferentieNummer met het ReferentieNummer van de debetprestatie die wordt ingetrokken."),
        (false, { } vorig) => Uitkomst.VoldoetNiet(
            $"Een debetprestatie met VorigReferentieNummer {vorig}.",
            "Een debetprestatie zonder VorigReferentieNummer; is het een intrekking, dan DebetCredit C en in al het andere gelijk aan de debetprestatie."),
        _ => Uitkomst.Voldoet,
    };
}
