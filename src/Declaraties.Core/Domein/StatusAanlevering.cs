namespace Declaraties.Domein;

/// <summary>COD467: wat een melding met eerdere doet. De onderliggende waarde is de code.</summary>
public enum StatusAanlevering
{
    Eerste = 1,
    Gewijzigd = 2,
    Verwijderd = 3,
    Ongewijzigd = 9,
}

public static class StatussenAanlevering
{
    /// <summary>Zoals een mens het leest.</summary>
    public static string InWoorden(this StatusAanlevering status) => status switch
    {
        StatusAanlevering.Eerste => "nieuw",
        StatusAanlevering.Gewijzigd => "gewijzigd",
        StatusAanlevering.Verwijderd => "vervallen",
        _ => "ongewijzigd",
    };
}
