namespace Declaraties.Proefwereld;

internal static class Contactfouten
{
    /// <summary>De volgorde waarin zij om de beurt komen.</summary>
    public static IReadOnlyList<Contactfout> OmDeBeurt { get; } =
        [Contactfout.MeerGedeclareerd, Contactfout.GeenRegister, Contactfout.BuitenToewijzing, Contactfout.LaatsteWeek, Contactfout.MinderGedeclareerd];

    /// <summary>Zoals het in <c>verwacht-contacten.csv</c> heet.</summary>
    public static string InWoorden(this Contactfout fout) => fout switch
    {
        Contactfout.GeenRegister => "geen register",
        Contactfout.MeerGedeclareerd => "meer gedeclareerd dan het register draagt",
        Contactfout.MinderGedeclareerd => "minder gedeclareerd",
        Contactfout.LaatsteWeek => "laatste week",
        Contactfout.BuitenToewijzing => "buiten toewijzing",
        _ => throw new ArgumentOutOfRangeException(nameof(fout), "Onbekende fout in een register."),
    };
}
