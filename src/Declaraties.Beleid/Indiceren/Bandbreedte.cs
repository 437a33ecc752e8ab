namespace Declaraties.Beleid.Indiceren;

/// <summary>Hoeveel minuten per week bij een product horen. De randen horen erbij.</summary>
public sealed record Bandbreedte(string ProductCode, decimal MinutenPerWeekVan, decimal MinutenPerWeekTot)
{
    /// <summary>Waar de omvang van een toewijzing ligt.</summary>
    /// <param name="minutenPerWeek">Null als zij niet te bepalen is: dan past zij niet, maar ligt zij ook nergens.</param>
    public Bandligging Ligging(Exact? minutenPerWeek) =>
        minutenPerWeek is not { } minuten ? Bandligging.NietTeBepalen
        : minuten < MinutenPerWeekVan ? Bandligging.Onder
        : minuten > MinutenPerWeekTot ? Bandligging.Boven
        : Bandligging.Binnen;
}
