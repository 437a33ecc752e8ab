using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden.Regels;

public static class TR371XsdVersieUitDeclaratie
{
    public static AntwoordRegel Regel { get; } = new()
    {
        Code = "TR371",
        Niveau = Niveau.TussenBerichten,
        RetourCode = null,
        Eis = "XsdVersieDeclaratie is de XsdVersie van de declaratie, en DeclaratieIdentificatie haar BerichtIdentificatie.",
        Kop = "Antwoord verwijst naar een ander bericht",
        Waarom = "Een antwoord noemt de declaratie waar het over gaat.",
        Herstel = AntwoordRegel.FoutVanOns,
        Bron = "iWmo en iJw 3.2, TR371; IV088",
        Toets = Toets,
    };

    private static Uitkomst Toets(DeclaratieBericht declaratie, Antwoord antwoord) =>
        antwoord.XsdVersieDeclaratie == declaratie.Kop.XsdVersie && antwoord.DeclaratieIdentificatie == declaratie.Kop.Identificatie
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet("Het antwoord noemt een andere XsdVersie of Identificatie dan de declaratie.", "Die van de declaratie.");
}
