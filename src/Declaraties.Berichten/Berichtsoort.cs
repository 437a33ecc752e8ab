namespace Declaraties.Berichten;

/// <summary>
/// De berichten van de standaarden; de onderliggende waarde is de BerichtCode (COD002). Een soort hoort bij een wet en blijft van release tot release dezelfde. Van de iJw
/// staan hier die waarvan de code bekend is; van een ander bericht is naar zijn naamruimte te zeggen hoe het heet.
/// </summary>
public enum Berichtsoort
{
    Wmo301 = 414,
    Wmo302 = 415,
    Wmo305 = 418,
    Wmo306 = 419,
    Wmo307 = 420,
    Wmo308 = 421,
    Wmo315 = 444,
    Wmo316 = 445,
    Wmo317 = 480,
    Wmo318 = 481,
    Wmo319 = 482,
    Wmo320 = 483,
    Wmo323 = 484,
    Wmo325 = 485,

    Jw301 = 436,
    Jw305 = 438,
    Jw307 = 440,
    Jw323 = 490,
    Jw325 = 491,
}
