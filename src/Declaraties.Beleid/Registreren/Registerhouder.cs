using Declaraties.Domein;

namespace Declaraties.Beleid.Registreren;

/// <summary>Van wie een register is. Wat een aanbieder onder de ene wet opgeeft, zegt niets over de andere.</summary>
public readonly record struct Registerhouder(Aanbieder Aanbieder, Wet Wet);
