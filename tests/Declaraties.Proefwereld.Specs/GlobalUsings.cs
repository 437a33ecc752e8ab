global using NUnit.Framework;

[assembly: SetCulture("")]
[assembly: SetUICulture("")]
