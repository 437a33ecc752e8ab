namespace Declaraties.Beleid.Registreren;

/// <summary>Waar een contact was. In een bestand heet het zoals hier, in kleine letters.</summary>
public enum Contactlocatie
{
    /// <summary>Bij de client thuis.</summary>
    Thuis = 1,

    /// <summary>Bij de aanbieder.</summary>
    Kantoor,
    Elders,
    Online,
}
