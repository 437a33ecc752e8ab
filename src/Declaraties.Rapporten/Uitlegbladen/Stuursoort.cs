namespace Declaraties.Rapporten.Uitlegbladen;

/// <summary>Wat een aanbieder met een afgewezen prestatie te doen staat, in de volgorde waarin hij dat het beste doet: een debet kan van een credit afhangen, en wat eerst moet worden nagegaan houdt de rest niet op.</summary>
internal enum Stuursoort
{
    Credit = 1,
    Opnieuw,
    NaGaan,
    Niet,
}
