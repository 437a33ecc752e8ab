using Declaraties.Beantwoorden;

namespace Declaraties.Core.Specs.Beantwoorden;

/// <summary>Een antwoord met één ding anders, om te zien dat de antwoordregels dat merken.</summary>
internal static class AntwoordVariaties
{
    public static Antwoord Met(
        this Antwoord antwoord,
        Func<DeclaratieAntwoord, DeclaratieAntwoord>? declaratie = null,
        XsdVersie? xsdVersieDeclaratie = null,
        BerichtIdentificatie? declaratieIdentificatie = null) => new()
        {
            Afzender = antwoord.Afzender,
            Ontvanger = antwoord.Ontvanger,
            BerichtIdentificatie = antwoord.BerichtIdentificatie,
            XsdVersie = antwoord.XsdVersie,
            DeclaratieIdentificatie = declaratieIdentificatie ?? antwoord.DeclaratieIdentificatie,
            XsdVersieDeclaratie = xsdVersieDeclaratie ?? antwoord.XsdVersieDeclaratie,
            RetourCodes = antwoord.RetourCodes,
            DeclaratieAntwoord = declaratie is null ? antwoord.DeclaratieAntwoord : declaratie(antwoord.DeclaratieAntwoord!),
        };

    public static DeclaratieAntwoord Met(
        this DeclaratieAntwoord antwoord,
        Bedrag? ingediend = null,
        Bedrag? toegekend = null,
        IReadOnlyList<ClientAntwoord>? clienten = null,
        IReadOnlyList<string>? retourCodes = null) => new()
        {
            DeclaratieNummer = antwoord.DeclaratieNummer,
            TotaalIngediendBedrag = ingediend ?? antwoord.TotaalIngediendBedrag,
            TotaalToegekendBedrag = toegekend ?? antwoord.TotaalToegekendBedrag,
            Clienten = clienten ?? antwoord.Clienten,
            RetourCodes = retourCodes ?? antwoord.RetourCodes,
        };

    /// <summary>Het antwoord waarin deze client deze prestaties heeft.</summary>
    public static DeclaratieAntwoord MetPrestaties(this DeclaratieAntwoord antwoord, Bsn bsn, params EenPrestatie[] prestaties) => antwoord.Met(clienten:
    [
        new ClientAntwoord
        {
            Bsn = bsn,
            Prestaties = [.. prestaties.Select(prestatie => new PrestatieAntwoord(prestatie.Bouw(), ["9999"]))],
            RetourCodes = ["0200"],
        },
    ]);

    /// <summary>De codes van de antwoordregels waaraan dit antwoord op deze declaratie niet voldoet.</summary>
    public static IReadOnlyList<string> Fouten(this Uitspraak uitspraak, Antwoord antwoord) =>
        [.. Verwerking.ToetsAntwoord(uitspraak.Bericht, antwoord).Select(fout => fout.Regel.Code)];
}
