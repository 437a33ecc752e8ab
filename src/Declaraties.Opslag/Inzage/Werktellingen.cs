namespace Declaraties.Opslag.Inzage;

/// <summary>Hoeveel declaraties op een mens wachten, en hoeveel nog geen oordeel hebben en waarom niet.</summary>
public sealed record Werktellingen(Begrensd Vastgehouden, Begrensd Wacht, Begrensd Onleesbaar, Begrensd Fout);
