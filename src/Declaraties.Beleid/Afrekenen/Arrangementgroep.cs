namespace Declaraties.Beleid.Afrekenen;

/// <summary>Een groep met wat een arrangement voor haar had gekost.</summary>
public sealed record Arrangementgroep(Groepsleutel Sleutel, Arrangementsom Som);
