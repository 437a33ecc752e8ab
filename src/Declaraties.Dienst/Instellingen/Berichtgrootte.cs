namespace Declaraties.Dienst.Instellingen;

/// <summary>Wat klein is en wat groot, en hoe de ruimte voor wat onderweg is tussen die twee wordt verdeeld.</summary>
public static class Berichtgrootte
{
    /// <summary>Wat meer bytes telt is groot.</summary>
    public const int Klein = 1024 * 1024;

    /// <summary>Een achtste van de ruimte is er alleen voor kleine verzoeken,</summary>
    internal const int DeelVoorKlein = 8;

    /// <summary>en daarvan kan één aanroeper een kwart bezetten.</summary>
    internal const int DeelVanAanroeper = 4;

    /// <summary>De kleinste ruimte waarin een bericht van deze omvang nog past.</summary>
    public static long MinsteRuimte(long bericht) => Math.Max(bericht * DeelVoorKlein / (DeelVoorKlein - 1), (long)Klein * DeelVoorKlein * DeelVanAanroeper) + 1;
}
